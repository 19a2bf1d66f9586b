-- case: complies
-- expect: compliant; sshd=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowusers', 'alice admin@10.0.0.5', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: nobody is named
-- expect: deviation; sshd=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('denyusers', 'guest', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: a group is enough
-- expect: compliant; sshd=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowgroups', 'ssh-users', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: everybody is named
-- expect: deviation; sshd=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowusers', '*', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: sshd is not installed
-- expect: not_applicable

-- case: an included file could not be read
-- expect: unknown; sshd=unknown
-- coverage: sshd_setting /etc/ssh/sshd_config partial permission denied
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
