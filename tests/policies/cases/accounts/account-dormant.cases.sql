-- case: complies
-- expect: compliant; alice=compliant
INSERT INTO user_account VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO last_login VALUES ('alice', '2026-11-20T08:00:00.000000Z', 'tty1', NULL, 'lastlog', '/var/log/lastlog');

-- case: more than half a year
-- expect: deviation; alice=deviation
INSERT INTO user_account VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO last_login VALUES ('alice', '2026-01-05T08:00:00.000000Z', 'tty1', NULL, 'lastlog', '/var/log/lastlog');

-- case: the latest of several records counts
-- expect: compliant; alice=compliant
INSERT INTO user_account VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO last_login VALUES ('alice', '2026-01-05T08:00:00.000000Z', 'tty1', NULL, 'lastlog', '/var/log/lastlog');
INSERT INTO last_login VALUES ('alice', '2026-11-01T08:00:00.000000Z', 'tty1', NULL, 'wtmp', '/var/log/wtmp');

-- case: an account that cannot log in
-- expect: not_applicable
INSERT INTO user_account VALUES ('old', 1000, 1000, '/home/old', '/bin/bash', 0, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO last_login VALUES ('old', '2020-01-05T08:00:00.000000Z', 'tty1', NULL, 'lastlog', '/var/log/lastlog');

-- case: after now
-- expect: unknown; alice=unknown
INSERT INTO user_account VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO last_login VALUES ('alice', '2027-01-05T08:00:00.000000Z', 'tty1', NULL, 'lastlog', '/var/log/lastlog');

-- case: lastlog could not be read
-- expect: unknown; alice=unknown
-- coverage: last_login /var/log/lastlog impossible permission denied
INSERT INTO user_account VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO last_login VALUES ('alice', '2026-01-05T08:00:00.000000Z', 'tty1', NULL, 'wtmp', '/var/log/wtmp');

-- case: a name stands in passwd twice
-- expect: deviation; alice=deviation
INSERT INTO user_account VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO user_account VALUES ('alice', 1001, 1000, '/home/alice', '/bin/bash', NULL, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 31);
INSERT INTO last_login VALUES ('alice', '2026-01-05T08:00:00.000000Z', 'tty1', NULL, 'lastlog', '/var/log/lastlog');
