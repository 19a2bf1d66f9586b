-- case: complies
-- expect: compliant; rsyslog=compliant
INSERT INTO rsyslog_rule VALUES ('*.*', '@@10.1.2.3', 'remote', '/etc/rsyslog.d/10.conf', 1);

-- case: only files
-- expect: deviation; rsyslog=deviation
INSERT INTO rsyslog_rule VALUES ('*.*', '/var/log/syslog', 'file', '/etc/rsyslog.conf', 51);

-- case: no rsyslog
-- expect: not_applicable

-- case: an included file could not be read
-- expect: unknown; rsyslog=unknown
-- coverage: rsyslog_rule /etc/rsyslog.d partial 50.conf: permission denied
INSERT INTO rsyslog_rule VALUES ('*.*', '/var/log/syslog', 'file', '/etc/rsyslog.conf', 51);
