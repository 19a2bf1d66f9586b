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

-- case: both limits are 0
-- expect: compliant
INSERT INTO kernel_setting VALUES ('kernel.core_pattern', 0, NULL, 'core', NULL, NULL);
INSERT INTO core_dump_setting VALUES ('core both *', '0', 1, '/etc/security/limits.conf', 50);

-- case: a later line for both limits undoes the hard one
-- expect: lead; core dumps=lead
INSERT INTO kernel_setting VALUES ('kernel.core_pattern', 0, NULL, 'core', NULL, NULL);
INSERT INTO core_dump_setting VALUES ('core hard *', '0', 0, '/etc/security/limits.conf', 50),
                                     ('core both *', 'unlimited', 1, '/etc/security/limits.d/90-dump.conf', 1);

-- case: of both limits the hard one is lifted later
-- expect: lead
INSERT INTO kernel_setting VALUES ('kernel.core_pattern', 0, NULL, 'core', NULL, NULL);
INSERT INTO core_dump_setting VALUES ('core both *', '0', 1, '/etc/security/limits.conf', 50),
                                     ('core hard *', 'unlimited', 1, '/etc/security/limits.conf', 51);

-- case: of both limits the hard one is set to 0 later
-- expect: compliant
INSERT INTO kernel_setting VALUES ('kernel.core_pattern', 0, NULL, 'core', NULL, NULL);
INSERT INTO core_dump_setting VALUES ('core both *', 'unlimited', 1, '/etc/security/limits.conf', 50),
                                     ('core hard *', '0', 1, '/etc/security/limits.conf', 51);

-- case: one group is let off
-- expect: lead
INSERT INTO kernel_setting VALUES ('kernel.core_pattern', 0, NULL, 'core', NULL, NULL);
INSERT INTO core_dump_setting VALUES ('core hard *', '0', 1, '/etc/security/limits.conf', 50),
                                     ('core both @developers', 'unlimited', 1, '/etc/security/limits.conf', 51);

-- case: a limit for root alone is none for the rest
-- expect: lead
INSERT INTO kernel_setting VALUES ('kernel.core_pattern', 0, NULL, 'core', NULL, NULL);
INSERT INTO core_dump_setting VALUES ('core hard root', '0', 1, '/etc/security/limits.conf', 50);
