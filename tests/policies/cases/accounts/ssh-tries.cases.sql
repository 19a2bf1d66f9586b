-- case: complies
-- expect: compliant; sshd=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('maxauthtries', '5', 5, '', 1, '/etc/ssh/sshd_config', 32);

-- case: too many
-- expect: deviation; sshd=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('maxauthtries', '10', 10, '', 1, '/etc/ssh/sshd_config', 32);

-- case: OpenSSH allows six unless told
-- expect: deviation; sshd=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);

-- case: no number
-- expect: unknown; sshd=unknown
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('maxauthtries', 'many', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: more for those of one Match block
-- expect: deviation; sshd=compliant; Match address 10.0.0.0/8=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('maxauthtries', '3', 3, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('maxauthtries', '9', 9, 'address 10.0.0.0/8', 1, '/etc/ssh/sshd_config', 80);

-- case: sshd is not installed
-- expect: not_applicable
