-- case: complies
-- expect: compliant

-- case: one key
-- expect: lead; alice=lead
INSERT INTO authorized_key VALUES ('alice', 'ssh-ed25519', '', '/home/alice/.ssh/authorized_keys', 1);

-- case: several, one with a fixed command
-- expect: lead; alice=lead; root=lead
INSERT INTO authorized_key VALUES ('alice', 'ssh-ed25519', '', '/home/alice/.ssh/authorized_keys', 1);
INSERT INTO authorized_key VALUES ('alice', 'ssh-rsa', 'command=…,from=10.0.0.1', '/home/alice/.ssh/authorized_keys', 2);
INSERT INTO authorized_key VALUES ('root', 'ssh-ed25519', '', '/home/root/.ssh/authorized_keys', 1);

-- case: a home could not be read
-- expect: unknown
-- coverage: authorized_key /home/alice impossible permission denied
