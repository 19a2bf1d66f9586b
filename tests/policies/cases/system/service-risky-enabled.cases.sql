-- case: complies; installed and off, or masked
-- expect: compliant; vsftpd.service=compliant; telnet.socket=compliant
INSERT INTO service VALUES ('vsftpd.service', 'loaded', 'inactive', 'dead', 'disabled', '/lib/systemd/system/vsftpd.service'), ('telnet.socket', 'masked', 'inactive', 'dead', 'masked', NULL), ('cron.service', 'loaded', 'active', 'running', 'enabled', NULL);

-- case: one runs, one will
-- expect: deviation; vsftpd.service=deviation; telnet.socket=deviation
INSERT INTO service VALUES ('vsftpd.service', 'loaded', 'active', 'running', 'disabled', NULL), ('telnet.socket', 'loaded', 'inactive', 'dead', 'enabled', NULL);

-- case: offline, set to start
-- expect: deviation; vsftpd.service=deviation
-- coverage: service unit files complete
-- coverage: service D-Bus systemd1 impossible offline
INSERT INTO service VALUES ('vsftpd.service', NULL, NULL, NULL, 'enabled', '/lib/systemd/system/vsftpd.service');

-- case: offline, not set to start
-- expect: unknown; vsftpd.service=unknown
INSERT INTO service VALUES ('vsftpd.service', NULL, NULL, NULL, 'disabled', '/lib/systemd/system/vsftpd.service');
