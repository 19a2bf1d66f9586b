-- case: complies
-- expect: compliant; smbd.service=compliant
INSERT INTO service VALUES ('smbd.service', 'loaded', 'inactive', 'dead', 'disabled', '/lib/systemd/system/smbd.service');

-- case: printers are sought and offered
-- expect: deviation; cups-browsed.service=deviation; avahi-daemon.service=deviation
INSERT INTO service VALUES ('cups-browsed.service', 'loaded', 'active', 'running', 'enabled', NULL), ('avahi-daemon.service', 'loaded', 'active', 'running', 'enabled', NULL);

-- case: none is installed
-- expect: compliant

-- case: systemd could not be asked
-- expect: unknown; smbd.service=unknown
INSERT INTO service VALUES ('smbd.service', NULL, NULL, NULL, 'disabled', '/lib/systemd/system/smbd.service');
