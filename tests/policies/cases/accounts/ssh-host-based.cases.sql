-- case: complies
-- expect: compliant; sshd HostbasedAuthentication=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('hostbasedauthentication', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('ignorerhosts', 'yes', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: one deviates
-- expect: deviation; sshd HostbasedAuthentication=deviation; sshd IgnoreRhosts=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('hostbasedauthentication', 'yes', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('ignorerhosts', 'yes', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: the defaults of OpenSSH
-- expect: compliant; sshd HostbasedAuthentication=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);

-- case: a Match block allows it again
-- expect: deviation; sshd HostbasedAuthentication=compliant; Match user bob HostbasedAuthentication=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('hostbasedauthentication', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('ignorerhosts', 'yes', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('hostbasedauthentication', 'yes', NULL, 'user bob', 1, '/etc/ssh/sshd_config', 70);

-- case: some of those files are still heard
-- expect: deviation; sshd IgnoreRhosts=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('ignorerhosts', 'shosts-only', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: sshd is not installed
-- expect: not_applicable

-- case: an included file could not be read
-- expect: unknown; sshd HostbasedAuthentication=unknown
-- coverage: sshd_setting /etc/ssh/sshd_config partial permission denied
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('hostbasedauthentication', 'yes', NULL, '', 1, '/etc/ssh/sshd_config', 32);
