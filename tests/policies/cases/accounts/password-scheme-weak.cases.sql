-- case: complies
-- expect: compliant; zhang=compliant
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, password_scheme, is_system, line)
VALUES ('root', 0, 0, '/root', '/bin/bash', 0, 'locked', 'md5', 0, 1), ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 'yescrypt', 0, 20);

-- case: md5 from an old system
-- expect: deviation; zhang=deviation
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, password_scheme, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 'md5', 0, 20);

-- case: shadow cannot be read
-- expect: unknown; zhang=unknown
-- coverage: user_account /etc/shadow impossible permission denied
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 0, 20);

-- case: a name that stands twice is judged by its weakest
-- expect: deviation; zhang=deviation; li=compliant
-- param: password_schemes=["yescrypt"]
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, password_scheme, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 'yescrypt', 0, 20),
       ('zhang', 1002, 1002, '/home/zhang', '/bin/bash', 1, 'set', 'md5', 0, 21),
       ('li', 1001, 1001, '/home/li', '/bin/bash', 1, 'set', 'yescrypt', 0, 22);
