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

-- case: a second line lets everybody in again
-- expect: deviation; sshd=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowusers', 'alice', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('allowusers', '*', NULL, '', 1, '/etc/ssh/sshd_config', 33);

-- case: everybody, and a group that not everybody is in
-- expect: compliant; sshd=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowusers', '*', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('allowgroups', 'ssh-users', NULL, '', 1, '/etc/ssh/sshd_config', 33);

-- case: a Match block lets everybody in
-- expect: deviation; sshd=compliant; Match address 10.0.0.0/8=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowusers', 'alice', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('allowusers', '*', NULL, 'address 10.0.0.0/8', 1, '/etc/ssh/sshd_config', 90);

-- case: a Match block names fewer, and one of groups leaves the users as they are
-- expect: compliant; sshd=compliant; Match address 10.0.0.0/8=compliant; Match localport 2222=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowusers', 'alice bob', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('allowusers', 'alice', NULL, 'address 10.0.0.0/8', 1, '/etc/ssh/sshd_config', 90);
INSERT INTO sshd_setting VALUES ('allowgroups', '*', NULL, 'localport 2222', 1, '/etc/ssh/sshd_config', 95);
