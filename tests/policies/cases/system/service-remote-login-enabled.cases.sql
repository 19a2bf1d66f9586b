-- case: complies
-- expect: compliant; ssh.service=compliant
INSERT INTO service VALUES ('ssh.service', 'loaded', 'inactive', 'dead', 'disabled', '/lib/systemd/system/ssh.service');

-- case: sshd runs
-- expect: deviation; ssh.service=deviation
INSERT INTO service VALUES ('ssh.service', 'loaded', 'active', 'running', 'enabled', '/lib/systemd/system/ssh.service');

-- case: none is installed
-- expect: compliant

-- case: systemd could not be asked
-- expect: unknown; ssh.service=unknown
INSERT INTO service VALUES ('ssh.service', NULL, NULL, NULL, 'disabled', '/lib/systemd/system/ssh.service');
