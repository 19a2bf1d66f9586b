-- case: complies
-- expect: compliant; sshd ciphers=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('ciphers', 'aes256-gcm@openssh.com,aes256-ctr', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: old ciphers
-- expect: deviation; sshd ciphers=deviation; sshd macs=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('ciphers', 'aes256-ctr,aes128-cbc,3des-cbc', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('macs', 'hmac-sha2-256', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: added to the defaults
-- expect: deviation; sshd kexalgorithms=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('kexalgorithms', '+diffie-hellman-group1-sha1', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: taken out of the defaults
-- expect: compliant; sshd macs=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('macs', '-hmac-md5,hmac-md5-96', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: a name that only begins like one
-- expect: compliant; sshd hostkeyalgorithms=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('hostkeyalgorithms', 'ssh-rsa-sha2-example', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: the defaults
-- expect: compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);

-- case: an included file could not be read
-- expect: unknown
-- coverage: sshd_setting /etc/ssh/sshd_config partial permission denied
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
