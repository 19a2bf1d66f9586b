-- case: complies
-- expect: compliant; sshd=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('protocol', '2', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: deviates
-- expect: deviation; sshd=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('protocol', '2,1', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: not written, so OpenSSH's default holds
-- expect: compliant; sshd=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);

-- case: a second line does not count
-- expect: compliant; sshd=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('protocol', '2', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('protocol', '2,1', NULL, '', 0, '/etc/ssh/sshd_config', 40);

-- case: right for all but those of one Match block
-- expect: deviation; sshd=compliant; Match user bob=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('protocol', '2', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('protocol', '2,1', NULL, 'user bob', 1, '/etc/ssh/sshd_config', 60);

-- case: sshd is not installed
-- expect: not_applicable

-- case: an included file could not be read
-- expect: unknown; sshd=unknown
-- coverage: sshd_setting /etc/ssh/sshd_config partial permission denied
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('protocol', '2,1', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: written, but this OpenSSH no longer knows version 1
-- expect: compliant; sshd=compliant
INSERT INTO package (name, version, architecture, manager, status) VALUES ('openssh-server', '1:9.2p1-2+deb12u7', 'amd64', 'dpkg', 'installed');
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('protocol', '1', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: an OpenSSH that still knows it
-- expect: deviation; sshd=deviation
INSERT INTO package (name, version, architecture, manager, status) VALUES ('openssh-server', '7.4p1-23.el7', 'x86_64', 'rpm', 'installed');
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('protocol', '2,1', NULL, '', 1, '/etc/ssh/sshd_config', 32);
