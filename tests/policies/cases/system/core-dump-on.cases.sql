-- case: complies
-- expect: compliant; core dumps=compliant
INSERT INTO kernel_setting VALUES ('kernel.core_pattern', 0, NULL, 'core', NULL, NULL);
INSERT INTO core_dump_setting VALUES ('core hard *', '0', 1, '/etc/security/limits.conf', 50);

-- case: systemd is told to keep none
-- expect: compliant
INSERT INTO kernel_setting VALUES ('kernel.core_pattern', 1, '|/usr/lib/systemd/systemd-coredump %P', '|/usr/lib/systemd/systemd-coredump %P', '/usr/lib/sysctl.d/50-coredump.conf', 13);
INSERT INTO core_dump_setting VALUES ('Storage', 'none', 1, '/etc/systemd/coredump.conf.d/50.conf', 2);

-- case: systemd keeps them
-- expect: lead; core dumps=lead
INSERT INTO kernel_setting VALUES ('kernel.core_pattern', 1, '|/usr/lib/systemd/systemd-coredump %P', '|/usr/lib/systemd/systemd-coredump %P', '/usr/lib/sysctl.d/50-coredump.conf', 13);
INSERT INTO core_dump_setting VALUES ('Storage', 'external', 1, '/etc/systemd/coredump.conf', 2);

-- case: an apport-like program takes them
-- expect: lead
INSERT INTO kernel_setting VALUES ('kernel.core_pattern', 0, NULL, '|/usr/share/apport/apport %p', NULL, NULL);

-- case: offline, nobody knows the pattern
-- expect: unknown
INSERT INTO kernel_setting VALUES ('kernel.core_pattern', 0, NULL, NULL, NULL, NULL);
