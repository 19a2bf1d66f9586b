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
