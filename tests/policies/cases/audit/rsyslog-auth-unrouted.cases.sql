-- case: complies
-- expect: compliant; auth, authpriv=compliant
INSERT INTO rsyslog_rule VALUES ('auth,authpriv.*', '/var/log/auth.log', 'file', '/etc/rsyslog.conf', 50), ('*.*;auth,authpriv.none', '-/var/log/syslog', 'file', '/etc/rsyslog.conf', 51);

-- case: left out everywhere
-- expect: deviation; auth, authpriv=deviation
INSERT INTO rsyslog_rule VALUES ('*.*;auth,authpriv.none', '-/var/log/syslog', 'file', '/etc/rsyslog.conf', 51), ('*.emerg', ':omusrmsg:*', 'user', '/etc/rsyslog.conf', 60);

-- case: rsyslog is not used, the journal keeps them
-- expect: not_applicable

-- case: an included file could not be read
-- expect: unknown; auth, authpriv=unknown
-- coverage: rsyslog_rule /etc/rsyslog.d partial 50.conf: permission denied
INSERT INTO rsyslog_rule VALUES ('*.*;auth,authpriv.none', '-/var/log/syslog', 'file', '/etc/rsyslog.conf', 51);
