-- case: complies
-- expect: compliant
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 0, 20);

-- case: a test account somebody uses, a guest account that is locked
-- expect: lead; Test=lead; guest=compliant
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, is_system, line)
VALUES ('Test', 1000, 1000, '/home/Test', '/bin/bash', 1, 'set', 0, 20), ('guest', 1001, 1001, '/home/guest', '/bin/bash', 0, 'locked', 0, 21);

-- case: shadow cannot be read
-- expect: unknown; user=unknown
-- coverage: user_account /etc/shadow impossible permission denied
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line)
VALUES ('user', 1000, 1000, '/home/user', '/bin/bash', 0, 20);

-- case: a name that stands twice is judged by the line that can log in
-- expect: lead; guest=lead
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, is_system, line)
VALUES ('guest', 1000, 1000, '/home/guest', '/usr/sbin/nologin', 0, 'locked', 0, 20),
       ('guest', 1001, 1001, '/home/guest', '/bin/bash', 1, 'set', 0, 21);
