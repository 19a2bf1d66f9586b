-- case: complies
-- expect: compliant; daemon=compliant
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, is_system, line)
VALUES ('daemon', 1, 1, '/usr/sbin', '/usr/sbin/nologin', 0, 'none', 1, 2), ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 1, 'set', 0, 20);

-- case: a service account with a password and a shell
-- expect: deviation; oracle=deviation
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, is_system, line)
VALUES ('oracle', 501, 501, '/home/oracle', '/bin/bash', 1, 'set', 1, 30);

-- case: a shell, and shadow cannot be read
-- expect: unknown; postgres=unknown
-- coverage: user_account /etc/shadow impossible permission denied
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line)
VALUES ('postgres', 105, 110, '/var/lib/postgresql', '/bin/bash', 1, 30);

-- case: a name that stands twice is judged by the line that can log in
-- expect: deviation; bin=deviation
INSERT INTO user_account (name, user_id, group_id, home, shell, can_log_in, password_state, is_system, line)
VALUES ('bin', 2, 2, '/bin', '/usr/sbin/nologin', 0, 'none', 1, 2),
       ('bin', 3, 3, '/bin', '/bin/bash', 1, 'set', 1, 3);
