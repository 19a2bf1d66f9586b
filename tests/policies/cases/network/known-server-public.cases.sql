-- case: a public one
-- expect: lead; alice: github.com=lead; bob: 10.8.0.9=compliant
INSERT INTO known_server (scope, user, host, is_hashed, is_public, key_type, changed_at, file, line, after_commissioning) VALUES ('user', 'alice', 'github.com', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts', 1, 1),
       ('user', 'bob', '10.8.0.9', 0, 0, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/bob/.ssh/known_hosts', 1, 1);

-- case: of several key types it is one lead
-- expect: lead; alice: github.com=lead
INSERT INTO known_server (scope, user, host, is_hashed, is_public, key_type, changed_at, file, line, after_commissioning) VALUES ('user', 'alice', 'github.com', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts', 1, 1),
       ('user', 'alice', 'github.com', 0, 1, 'ssh-ed25519', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts', 2, 1);

-- case: only hashes are kept
-- expect: unknown; alice: /home/alice/.ssh/known_hosts=unknown
INSERT INTO known_server (scope, user, host, is_hashed, is_public, key_type, changed_at, file, line, after_commissioning) VALUES ('user', 'alice', NULL, 1, NULL, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts', 1, 1),
       ('user', 'alice', NULL, 1, NULL, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts', 2, 1);

-- case: a domain of the unit's own
-- expect: compliant; alice: git.unit.example=compliant
-- param: own_domains=["unit.example"]
INSERT INTO known_server (scope, user, host, is_hashed, is_public, key_type, changed_at, file, line, after_commissioning) VALUES ('user', 'alice', 'git.unit.example', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts', 1, 1);

-- case: before the terminal was commissioned, and what an administrator listed
-- expect: compliant
INSERT INTO known_server (scope, user, host, is_hashed, is_public, key_type, changed_at, file, line, after_commissioning) VALUES ('user', 'alice', 'github.com', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts', 1, 0),
       ('system', NULL, 'github.com', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/etc/ssh/ssh_known_hosts', 1, 1);

-- case: a home could not be read
-- expect: unknown
-- coverage: known_server /home/alice impossible permission denied

-- case: an address of the declared segment, and a name that only begins like one
-- expect: lead; alice: 11.8.0.11=compliant; alice: git.unit.example=compliant; bob: 11.8.example.org=lead; carol: 20.1.1.1=lead
-- param: segment_addresses=["11.8.*"]
-- param: own_domains=["Unit.example"]
INSERT INTO known_server (scope, user, host, is_hashed, is_public, key_type, changed_at, file, line, after_commissioning) VALUES ('user', 'alice', '11.8.0.11', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts', 1, 1),
       ('user', 'alice', 'git.unit.example', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/alice/.ssh/known_hosts2', 2, 1),
       ('user', 'bob', '11.8.example.org', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/bob/.ssh/known_hosts', 3, 1),
       ('user', 'carol', '20.1.1.1', 0, 1, 'ssh-rsa', '2026-06-03T01:00:00.000000Z', '/home/carol/.ssh/known_hosts', 4, 1);
