-- case: complies
-- expect: compliant
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line) VALUES ('root', 0, 0, '/root', '/bin/bash', 0, 1);

-- case: a name twice with two ids
-- expect: deviation; zhang=deviation
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line)
VALUES ('root', 0, 0, '/root', '/bin/bash', 0, 1), ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 0, 20), ('zhang', 0, 0, '/root', '/bin/bash', 0, 21);

-- case: shadow does not matter here
-- expect: compliant
-- coverage: user_account /etc/shadow impossible permission denied
-- covers: user_account /etc/passwd 2026-01-01T00:00:00.000000Z 2026-11-22T12:00:00.000000Z
-- covers: user_account /etc/nsswitch.conf 2026-01-01T00:00:00.000000Z 2026-11-22T12:00:00.000000Z
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line) VALUES ('root', 0, 0, '/root', '/bin/bash', 0, 1);

-- case: passwd could not be read
-- expect: unknown
-- coverage: user_account /etc/passwd impossible permission denied
