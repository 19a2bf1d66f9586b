-- case: complies
-- expect: compliant; /var/log/syslog=compliant
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/syslog', '2026-01-01T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'time', 52, 'weekly', 364, '/etc/logrotate.d/rsyslog', 1);

-- case: as Debian sets it: four weeks
-- expect: deviation; /var/log/auth.log=deviation
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/auth.log', '2026-01-01T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'time', 4, 'weekly', 28, '/etc/logrotate.d/rsyslog', 1);

-- case: kept for ever; what goes by size is judged by its oldest record instead
-- expect: compliant; /var/log/secure=compliant
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/secure', '2026-01-01T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'nothing', -1, 'monthly', NULL, '/etc/logrotate.d/rsyslog', 1);
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/messages', '2026-01-01T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'size', 4, 'size', NULL, '/etc/logrotate.d/rsyslog', 1);

-- case: exactly as long as wanted
-- expect: compliant; /var/log/syslog=compliant
-- param: log_keep_days=180
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/syslog', '2026-01-01T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'time', 180, 'daily', 180, '/etc/logrotate.d/rsyslog', 1);

-- case: its period could not be told
-- expect: unknown; /var/log/syslog=unknown
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/syslog', '2026-01-01T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'unknown', NULL, NULL, NULL, '/etc/logrotate.d/rsyslog', 1);

-- case: none of these logs is here
-- expect: not_applicable

-- case: no configuration turns it at all
-- expect: compliant; /var/log/kern.log=compliant
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/kern.log', '2026-01-01T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'nothing', NULL, NULL, NULL, NULL, NULL);
