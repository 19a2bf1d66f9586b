-- case: complies, root's id is another rule's matter
-- expect: compliant
-- covers: user_account /etc/passwd 2026-01-01T00:00:00.000000Z 2026-11-22T12:00:00.000000Z
-- covers: user_account /etc/nsswitch.conf 2026-01-01T00:00:00.000000Z 2026-11-22T12:00:00.000000Z
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line)
VALUES ('root', 0, 0, '/root', '/bin/bash', 0, 1), ('toor', 0, 0, '/root', '/bin/sh', 0, 2), ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 0, 20);

-- case: two names, one id
-- expect: deviation; uid 1000=deviation
-- covers: user_account /etc/passwd 2026-01-01T00:00:00.000000Z 2026-11-22T12:00:00.000000Z
-- covers: user_account /etc/nsswitch.conf 2026-01-01T00:00:00.000000Z 2026-11-22T12:00:00.000000Z
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line)
VALUES ('zhang', 1000, 1000, '/home/zhang', '/bin/bash', 0, 20), ('li', 1000, 1000, '/home/li', '/bin/bash', 0, 21);

-- case: passwd could not be read
-- expect: unknown
-- coverage: user_account /etc/passwd impossible permission denied
