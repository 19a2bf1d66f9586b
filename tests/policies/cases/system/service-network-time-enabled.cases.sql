-- case: complies
-- expect: compliant; systemd-timesyncd.service=compliant
INSERT INTO service VALUES ('systemd-timesyncd.service', 'loaded', 'inactive', 'dead', 'disabled', NULL);

-- case: as Debian installs it
-- expect: compliant; systemd-timesyncd.service=compliant
INSERT INTO service VALUES ('systemd-timesyncd.service', 'loaded', 'active', 'running', 'enabled', NULL);
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('systemd-timesyncd', NULL, 'fallback', NULL, 1, '/usr/lib/systemd/system/systemd-timesyncd.service', NULL);

-- case: somebody set a server
-- expect: lead; chrony.service=lead
INSERT INTO service VALUES ('chrony.service', 'loaded', 'active', 'running', 'enabled', NULL);
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line, stock) VALUES ('chrony', '2.debian.pool.ntp.org', 'pool', 1, 1, '/etc/chrony/chrony.conf', 8, 'time'), ('chrony', 'ntp.aliyun.com', 'server', 1, 1, '/etc/chrony/chrony.conf', 9, NULL);

-- case: nobody could read which servers it asks
-- expect: unknown; chrony.service=compliant
-- coverage: time_source /etc/chrony/chrony.conf impossible permission denied
INSERT INTO service VALUES ('chrony.service', 'loaded', 'active', 'running', 'enabled', NULL);

-- case: none is installed
-- expect: compliant

-- case: systemd could not be asked
-- expect: unknown; chrony.service=unknown
INSERT INTO service VALUES ('chrony.service', NULL, NULL, NULL, 'disabled', NULL);
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('chrony', 'ntp.aliyun.com', 'server', 1, 1, '/etc/chrony/chrony.conf', 9);
