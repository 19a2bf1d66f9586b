-- case: complies
-- expect: compliant; auditd.service=compliant
INSERT INTO service VALUES ('auditd.service', 'loaded', 'active', 'running', 'enabled', '/lib/systemd/system/auditd.service');

-- case: stopped
-- expect: deviation; auditd.service=deviation
INSERT INTO service VALUES ('auditd.service', 'loaded', 'failed', 'failed', 'enabled', '/lib/systemd/system/auditd.service');

-- case: not installed, which another rule says
-- expect: not_applicable

-- case: offline
-- expect: unknown; auditd.service=unknown
-- coverage: service D-Bus systemd1 impossible offline
INSERT INTO service VALUES ('auditd.service', NULL, NULL, NULL, 'enabled', '/lib/systemd/system/auditd.service');
