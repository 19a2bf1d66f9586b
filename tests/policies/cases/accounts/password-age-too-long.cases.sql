-- case: complies
-- expect: compliant; zhang=compliant
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, password_scheme, max_days, is_system, line)
VALUES ('root', 0, 0, '/root', '/bin/bash', 0, 'locked', NULL, 99999, 0, 1),
       ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 'yescrypt', 7, 0, 20);

-- case: judged per account, whatever login.defs says
-- expect: deviation; zhang=deviation; li=compliant
INSERT INTO login_default VALUES ('PASS_MAX_DAYS', '7', '/etc/login.defs', 160);
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, password_scheme, max_days, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 'yescrypt', 99999, 0, 20),
       ('li', 1001, 1001, '/home/li', '/bin/bash', 1, 'set', 'yescrypt', 7, 0, 21);

-- case: an empty field and minus one both mean for ever
-- expect: deviation; zhang=deviation; li=deviation
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, password_scheme, max_days, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 'yescrypt', NULL, 0, 20),
       ('li', 1001, 1001, '/home/li', '/bin/bash', 1, 'set', 'yescrypt', -1, 0, 21);

-- case: shadow cannot be read
-- expect: unknown; zhang=unknown
-- coverage: user_account /etc/shadow impossible permission denied
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 0, 20);

-- case: accounts that nobody can use
-- expect: not_applicable
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, max_days, is_system, line)
VALUES ('daemon', 1, 1, '/usr/sbin', '/usr/sbin/nologin', 0, 'none', 99999, 1, 2);

-- case: thirty days are enough at the 秘密 level
-- expect: compliant
-- profile: standalone-mimi
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, password_scheme, max_days, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 'yescrypt', 30, 0, 20);

-- case: a name that stands twice is judged by its longest
-- expect: deviation; zhang=deviation; li=compliant
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, max_days, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 7, 0, 20),
       ('zhang', 1002, 1002, '/home/zhang', '/bin/bash', 1, 'set', 99999, 0, 21),
       ('li', 1001, 1001, '/home/li', '/bin/bash', 1, 'set', 7, 0, 22);
