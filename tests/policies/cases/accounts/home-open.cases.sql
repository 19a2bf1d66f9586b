-- case: complies
-- expect: compliant; alice=compliant
INSERT INTO user_account VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO system_setting VALUES ('home', 'alice', '0700', 1, '/home/alice', NULL);

-- case: everybody may enter
-- expect: deviation; alice=deviation
INSERT INTO user_account VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO system_setting VALUES ('home', 'alice', '0755', 1, '/home/alice', NULL);

-- case: the group may write
-- expect: deviation; bob=deviation; alice=compliant
INSERT INTO user_account VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO user_account VALUES ('bob', 1001, 1001, '/home/bob', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO system_setting VALUES ('home', 'alice', '0750', 1, '/home/alice', NULL);
INSERT INTO system_setting VALUES ('home', 'bob', '2770', 1, '/home/bob', NULL);

-- case: folders of system accounts are meant for all
-- expect: not_applicable
INSERT INTO user_account VALUES ('games', 5, 5, '/home/games', '/bin/bash', 0, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 1, 30);
INSERT INTO system_setting VALUES ('home', 'games', '0755', 1, '/usr/games', NULL);

-- case: a home could not be looked at
-- expect: unknown; alice=compliant
-- coverage: system_setting /home/bob impossible permission denied
INSERT INTO user_account VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO system_setting VALUES ('home', 'alice', '0700', 1, '/home/alice', NULL);

-- case: a name stands in passwd twice, with a home each
-- expect: deviation; alice=deviation
INSERT INTO user_account VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 30);
INSERT INTO user_account VALUES ('alice', 1001, 1000, '/home/alice2', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 90, 7, NULL, NULL, 0, 31);
INSERT INTO system_setting VALUES ('home', 'alice', '0700', 1, '/home/alice', NULL);
INSERT INTO system_setting VALUES ('home', 'alice', '0755', 1, '/home/alice2', NULL);
