-- case: complies
-- expect: compliant; zhang=compliant; daemon=compliant
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, is_system, line)
VALUES ('daemon', 1, 1, '/usr/sbin', '/usr/sbin/nologin', 0, 'none', 1, 2),
       ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 0, 20);

-- case: empty, even without a login shell
-- expect: deviation; zhang=deviation; ftp=deviation
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, is_system, line)
VALUES ('ftp', 101, 101, '/srv/ftp', '/usr/sbin/nologin', 0, 'empty', 1, 2),
       ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'empty', 0, 20);

-- case: shadow cannot be read
-- expect: unknown; zhang=unknown
-- coverage: user_account /etc/shadow impossible permission denied
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 0, 20);

-- case: a name that stands twice hides no other account
-- expect: deviation; zhang=deviation; li=deviation
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 0, 20),
       ('zhang', 1002, 1002, '/home/zhang', '/bin/bash', 1, 'empty', 0, 21),
       ('li', 1001, 1001, '/home/li', '/bin/bash', 1, 'empty', 0, 22);
