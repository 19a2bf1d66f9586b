-- case: complies
-- expect: compliant; zhang=compliant
-- param: max_days=7
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, password_scheme, changed_at, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 'yescrypt', '2026-11-15T00:00:00.000000Z', 0, 20);

-- case: one is overdue, a locked one does not count
-- expect: deviation; zhang=deviation
-- param: max_days=7
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, password_scheme, changed_at, is_system, line)
VALUES ('root', 0, 0, '/root', '/bin/bash', 0, 'locked', NULL, '2024-01-01T00:00:00.000000Z', 0, 1),
       ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 'yescrypt', '2024-01-01T00:00:00.000000Z', 0, 20);

-- case: never said, or said to lie in the future
-- expect: unknown; zhang=unknown; li=unknown
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, password_scheme, changed_at, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 'yescrypt', NULL, 0, 20),
       ('li', 1001, 1001, '/home/li', '/bin/bash', 1, 'set', 'yescrypt', '2099-01-01T00:00:00.000000Z', 0, 21);

-- case: a name that stands twice is judged once
-- expect: deviation; zhang=deviation
-- param: max_days=7
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, password_scheme, changed_at, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 'yescrypt', '2026-01-15T00:00:00.000000Z', 0, 20),
       ('zhang', 1002, 1002, '/home/zhang', '/bin/bash', 1, 'set', 'yescrypt', '2026-01-15T00:00:00.000000Z', 0, 21);
