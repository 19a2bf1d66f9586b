-- case: complies
-- expect: compliant; /var/log/syslog=compliant
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/syslog', '2026-01-01T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'time', 52, 'weekly', 364, '/etc/logrotate.d/rsyslog', 1);
INSERT INTO install_trace (trace, path, installed_at, quality) VALUES ('root_born', '/', '2024-05-01T00:00:00.000000Z', 'exact');

-- case: the oldest record is four weeks old on a system of years
-- expect: lead; /var/log/syslog=lead
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/syslog', '2026-10-30T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'time', 4, 'weekly', 28, '/etc/logrotate.d/rsyslog', 1);
INSERT INTO install_trace (trace, path, installed_at, quality) VALUES ('root_born', '/', '2024-05-01T00:00:00.000000Z', 'exact');

-- case: the system itself is that young, and nothing since is missing
-- expect: compliant; /var/log/syslog=compliant
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/syslog', '2026-10-30T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'time', 4, 'weekly', 28, '/etc/logrotate.d/rsyslog', 1);
INSERT INTO install_trace (trace, path, installed_at, quality) VALUES ('root_born', '/', '2026-10-28T00:00:00.000000Z', 'exact');

-- case: nobody can tell when it was installed
-- expect: unknown; /var/log/syslog=unknown
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/syslog', '2026-10-30T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'time', 4, 'weekly', 28, '/etc/logrotate.d/rsyslog', 1);

-- case: a trace of the installation that gives no time may be an older one
-- expect: unknown; /var/log/syslog=unknown
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/syslog', '2026-10-30T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'time', 4, 'weekly', 28, '/etc/logrotate.d/rsyslog', 1);
INSERT INTO install_trace (trace, path, installed_at, quality) VALUES ('root_born', '/', '2026-10-28T00:00:00.000000Z', 'exact');
INSERT INTO install_trace (trace, path, installed_at, quality) VALUES ('machine_id', '/etc/machine-id', NULL, 'exact');

-- case: a log whose lines say no time, and one that nobody asks for
-- expect: unknown; /var/log/syslog=unknown
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/syslog', NULL, '2026-11-22T11:00:00.000000Z', 'time', 4, 'weekly', 28, '/etc/logrotate.d/rsyslog', 1);
INSERT INTO log_retention (family, oldest_at, newest_at, limit_by, rotations, period, kept_days, file, line) VALUES ('/var/log/mail.log', '2026-10-30T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z', 'time', 4, 'weekly', 28, '/etc/logrotate.d/rsyslog', 1);
INSERT INTO install_trace (trace, path, installed_at, quality) VALUES ('root_born', '/', '2024-05-01T00:00:00.000000Z', 'exact');

-- case: the logs could not be read
-- expect: unknown
-- coverage: log_retention /var/log impossible permission denied
