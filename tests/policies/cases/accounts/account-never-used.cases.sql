-- case: complies
-- expect: compliant; alice=compliant
INSERT INTO user_account VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO last_login VALUES ('alice', '2026-01-05T08:00:00.000000Z', 'tty1', NULL, 'lastlog', '/var/log/lastlog');

-- case: nobody ever came
-- expect: lead; bob=lead
INSERT INTO user_account VALUES ('bob', 1000, 1000, '/home/bob', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);

-- case: it is new
-- expect: compliant; bob=compliant
INSERT INTO user_account VALUES ('bob', 1000, 1000, '/home/bob', '/bin/bash', 1, 'set', 'yescrypt', '2026-11-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);

-- case: nobody knows how old it is
-- expect: unknown; bob=unknown
INSERT INTO user_account VALUES ('bob', 1000, 1000, '/home/bob', '/bin/bash', 1, 'set', 'yescrypt', NULL, 0, 90, 7, NULL, NULL, 0, 30);

-- case: it cannot log in
-- expect: not_applicable
INSERT INTO user_account VALUES ('bob', 1000, 1000, '/home/bob', '/bin/bash', 0, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);

-- case: lastlog could not be read
-- expect: unknown; bob=unknown
-- coverage: last_login /var/log/lastlog impossible permission denied
INSERT INTO user_account VALUES ('bob', 1000, 1000, '/home/bob', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);

-- case: a name stands in passwd twice
-- expect: lead; bob=lead
INSERT INTO user_account VALUES ('bob', 1000, 1000, '/home/bob', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO user_account VALUES ('bob', 1001, 1000, '/home/bob', '/bin/bash', NULL, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 31);
