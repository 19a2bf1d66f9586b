-- case: complies
-- expect: compliant; zhang=compliant
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, warn_days, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 7, 0, 20);

-- case: no warning
-- expect: deviation; zhang=deviation
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, warn_days, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 0, 0, 20);

-- case: the field is empty
-- expect: unknown; zhang=unknown
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, warn_days, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', NULL, 0, 20);

-- case: a name that stands twice is judged by its shortest
-- expect: deviation; zhang=deviation; li=compliant
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, warn_days, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 7, 0, 20),
       ('zhang', 1002, 1002, '/home/zhang', '/bin/bash', 1, 'set', 0, 0, 21),
       ('li', 1001, 1001, '/home/li', '/bin/bash', 1, 'set', 7, 0, 22);
