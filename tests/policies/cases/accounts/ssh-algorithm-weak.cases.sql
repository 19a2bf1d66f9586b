-- case: complies
-- expect: compliant; sshd ciphers=compliant
INSERT INTO package (name, version, architecture, manager, status) VALUES ('openssh-server', '1:9.2p1-2+deb12u7', 'amd64', 'dpkg', 'installed');
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('ciphers', 'aes256-gcm@openssh.com,aes256-ctr', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: old ciphers
-- expect: deviation; sshd ciphers=deviation; sshd macs=compliant
INSERT INTO package (name, version, architecture, manager, status) VALUES ('openssh-server', '1:9.2p1-2+deb12u7', 'amd64', 'dpkg', 'installed');
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('ciphers', 'aes256-ctr,aes128-cbc,3des-cbc', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('macs', 'hmac-sha2-256', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: added to the defaults
-- expect: deviation; sshd kexalgorithms=deviation
INSERT INTO package (name, version, architecture, manager, status) VALUES ('openssh-server', '1:9.2p1-2+deb12u7', 'amd64', 'dpkg', 'installed');
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('kexalgorithms', '+diffie-hellman-group1-sha1', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: taken out of the defaults
-- expect: compliant; sshd macs=compliant
INSERT INTO package (name, version, architecture, manager, status) VALUES ('openssh-server', '1:9.2p1-2+deb12u7', 'amd64', 'dpkg', 'installed');
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('macs', '-hmac-md5,hmac-md5-96', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: a name that only begins like one
-- expect: compliant; sshd hostkeyalgorithms=compliant
INSERT INTO package (name, version, architecture, manager, status) VALUES ('openssh-server', '1:9.2p1-2+deb12u7', 'amd64', 'dpkg', 'installed');
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('hostkeyalgorithms', 'ssh-rsa-sha2-example', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: the defaults
-- expect: compliant; sshd defaults=compliant
INSERT INTO package (name, version, architecture, manager, status) VALUES ('openssh-server', '1:9.2p1-2+deb12u7', 'amd64', 'dpkg', 'installed');
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);

-- case: an included file could not be read
-- expect: unknown
-- coverage: sshd_setting /etc/ssh/sshd_config partial permission denied
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);

-- case: the defaults of an OpenSSH that still offered some of them
-- expect: unknown; sshd defaults=unknown
INSERT INTO package (name, version, architecture, manager, status) VALUES ('openssh-server', '1:7.9p1-10+deb10u2', 'amd64', 'dpkg', 'installed');
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);

-- case: an old OpenSSH, but every list is written
-- expect: compliant; sshd ciphers=compliant
INSERT INTO package (name, version, architecture, manager, status) VALUES ('openssh-server', '7.4p1-23.el7', 'x86_64', 'rpm', 'installed');
INSERT INTO sshd_setting VALUES ('ciphers', 'aes256-ctr', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('macs', 'hmac-sha2-256', NULL, '', 1, '/etc/ssh/sshd_config', 33);
INSERT INTO sshd_setting VALUES ('kexalgorithms', 'curve25519-sha256', NULL, '', 1, '/etc/ssh/sshd_config', 34);
INSERT INTO sshd_setting VALUES ('hostkeyalgorithms', 'ssh-ed25519', NULL, '', 1, '/etc/ssh/sshd_config', 35);
INSERT INTO sshd_setting VALUES ('pubkeyacceptedalgorithms', 'ssh-ed25519', NULL, '', 1, '/etc/ssh/sshd_config', 36);

-- case: which OpenSSH it is could not be told
-- expect: unknown; sshd defaults=unknown
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);

-- case: what OpenSSH itself offers by default is not weak
-- expect: compliant; sshd macs=compliant
INSERT INTO package (name, version, architecture, manager, status) VALUES ('openssh-server', '1:9.2p1-2', 'amd64', 'dpkg', 'installed');
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('macs', 'umac-64-etm@openssh.com,hmac-sha2-256,umac-64@openssh.com,umac-128@openssh.com', NULL, '', 1, '/etc/ssh/sshd_config', 32);
