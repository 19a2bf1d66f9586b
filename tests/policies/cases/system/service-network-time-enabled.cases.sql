-- case: complies
-- expect: compliant; systemd-timesyncd.service=compliant
INSERT INTO service VALUES ('systemd-timesyncd.service', 'loaded', 'inactive', 'dead', 'disabled', NULL);

-- case: as Debian installs it
-- expect: lead; systemd-timesyncd.service=lead
INSERT INTO service VALUES ('systemd-timesyncd.service', 'loaded', 'active', 'running', 'enabled', NULL);

-- case: none is installed
-- expect: compliant

-- case: systemd could not be asked
-- expect: unknown; chrony.service=unknown
INSERT INTO service VALUES ('chrony.service', NULL, NULL, NULL, 'disabled', NULL);
