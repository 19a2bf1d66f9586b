-- case: complies
-- expect: compliant; time source=compliant
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('chrony', '10.1.1.1', 'server', 0, 1, '/etc/chrony/chrony.conf', 3);

-- case: a receiver of its own
-- expect: compliant
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('chrony', 'PPS', 'refclock', 0, 1, '/etc/chrony/chrony.conf', 3);

-- case: nothing is configured
-- expect: deviation; time source=deviation

-- case: configured, but not enabled
-- expect: deviation
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('chrony', '10.1.1.1', 'server', 0, 0, '/etc/chrony/chrony.conf', 3);

-- case: the machine's own time is no source
-- expect: deviation
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('chrony', NULL, 'local', 0, 1, '/etc/chrony/chrony.conf', 3);

-- case: whether it starts is not known
-- expect: unknown; time source=unknown
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('chrony', '10.1.1.1', 'server', 0, NULL, '/etc/chrony/chrony.conf', 3);

-- case: only servers that are compiled in
-- expect: unknown
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('systemd-timesyncd', NULL, 'fallback', NULL, 1, '/usr/lib/systemd/system/systemd-timesyncd.service', NULL);

-- case: a configuration could not be read
-- expect: unknown
-- coverage: time_source /etc/chrony.conf impossible permission denied
