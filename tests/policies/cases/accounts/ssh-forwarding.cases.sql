-- case: complies
-- expect: compliant; sshd AllowTcpForwarding=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowtcpforwarding', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('x11forwarding', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('allowagentforwarding', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('allowstreamlocalforwarding', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('permittunnel', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('gatewayports', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: one deviates
-- expect: deviation; sshd AllowTcpForwarding=deviation; sshd X11Forwarding=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowtcpforwarding', 'yes', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('x11forwarding', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('allowagentforwarding', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('allowstreamlocalforwarding', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('permittunnel', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('gatewayports', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: the defaults of OpenSSH
-- expect: deviation; sshd AllowTcpForwarding=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);

-- case: a Match block allows it again
-- expect: deviation; sshd AllowTcpForwarding=compliant; Match user bob AllowTcpForwarding=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowtcpforwarding', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('x11forwarding', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('allowagentforwarding', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('allowstreamlocalforwarding', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('permittunnel', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('gatewayports', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('allowtcpforwarding', 'yes', NULL, 'user bob', 1, '/etc/ssh/sshd_config', 70);

-- case: one switch turns all of it off
-- expect: compliant; sshd AllowTcpForwarding=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('disableforwarding', 'yes', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('x11forwarding', 'yes', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: local forwarding only is forwarding
-- expect: deviation; sshd AllowTcpForwarding=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowtcpforwarding', 'local', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: sshd is not installed
-- expect: not_applicable

-- case: an included file could not be read
-- expect: unknown; sshd AllowTcpForwarding=unknown
-- coverage: sshd_setting /etc/ssh/sshd_config partial permission denied
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowtcpforwarding', 'yes', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: a Match block turns the one switch on again
-- expect: deviation; sshd AllowTcpForwarding=compliant; Match user ops AllowTcpForwarding=deviation; Match user ops X11Forwarding=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('disableforwarding', 'yes', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('disableforwarding', 'no', NULL, 'user ops', 1, '/etc/ssh/sshd_config', 90);

-- case: a Match block whose switch is off leaves the rest as it is outside
-- expect: deviation; sshd AllowTcpForwarding=compliant; Match user ops AllowTcpForwarding=compliant; Match user ops AllowAgentForwarding=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('allowtcpforwarding', 'no', NULL, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('disableforwarding', 'no', NULL, 'user ops', 1, '/etc/ssh/sshd_config', 90);

-- case: a Match block turns all of it off
-- expect: deviation; sshd AllowTcpForwarding=deviation; Match user guest AllowTcpForwarding=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('disableforwarding', 'yes', NULL, 'user guest', 1, '/etc/ssh/sshd_config', 90);
