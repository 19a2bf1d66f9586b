-- case: complies
-- expect: compliant; root=compliant
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line)
VALUES ('root', 0, 0, '/root', '/bin/bash', 0, 1), ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 0, 20);

-- case: a second one
-- expect: deviation; root=compliant; toor=deviation
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line)
VALUES ('root', 0, 0, '/root', '/bin/bash', 0, 1), ('toor', 0, 0, '/root', '/bin/sh', 0, 30);

-- case: passwd could not be read
-- expect: unknown
-- coverage: user_account /etc/passwd impossible permission denied

-- case: no account with id 0 was seen
-- expect: unknown
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 0, 20);

-- case: root stands twice beside another one
-- expect: deviation; root=compliant; toor=deviation
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line)
VALUES ('root', 0, 0, '/root', '/bin/bash', 0, 1), ('root', 0, 0, '/root', '/bin/sh', 0, 2), ('toor', 0, 0, '/root', '/bin/sh', 0, 3);
