-- case: any server
-- expect: lead; alice: /home/alice/.ssh/known_hosts=lead
INSERT INTO known_server (scope, user, host, is_hashed, is_public, key_type, changed_at, file, line, after_commissioning) VALUES ('user', 'alice', '10.8.0.9', 0, 0, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts', 1, 1);

-- case: hashed ones count too
-- expect: lead; alice: /home/alice/.ssh/known_hosts=lead
INSERT INTO known_server (scope, user, host, is_hashed, is_public, key_type, changed_at, file, line, after_commissioning) VALUES ('user', 'alice', NULL, 1, NULL, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts', 1, 1);

-- case: a public one is told by its own rule, one of the unit's own domain here
-- expect: lead; alice: /home/alice/.ssh/known_hosts=compliant; bob: /home/bob/.ssh/known_hosts=lead
-- param: own_domains=["unit.com.cn"]
INSERT INTO known_server (scope, user, host, is_hashed, is_public, key_type, changed_at, file, line, after_commissioning) VALUES ('user', 'alice', 'github.com', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts', 1, 1),
       ('user', 'bob', 'code.unit.com.cn', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/bob/.ssh/known_hosts', 1, 1);

-- case: before the terminal was commissioned, and what an administrator listed
-- expect: compliant
INSERT INTO known_server (scope, user, host, is_hashed, is_public, key_type, changed_at, file, line, after_commissioning) VALUES ('user', 'alice', 'github.com', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts', 1, 0),
       ('system', NULL, 'github.com', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/etc/ssh/ssh_known_hosts', 1, 1);

-- case: none
-- expect: compliant

-- case: a home could not be read
-- expect: unknown
-- coverage: known_server /home/alice impossible permission denied
