-- case: complies
-- expect: compliant; UMASK=compliant
INSERT INTO login_default VALUES ('UMASK', '027', '/etc/login.defs', 151);

-- case: Debian's own value
-- expect: deviation; UMASK=deviation
INSERT INTO login_default VALUES ('UMASK', '022', '/etc/login.defs', 151);

-- case: the last line wins
-- expect: compliant; UMASK=compliant
INSERT INTO login_default VALUES ('UMASK', '022', '/etc/login.defs', 151), ('UMASK', '077', '/etc/login.defs', 160);

-- case: not set
-- expect: deviation; UMASK=deviation

-- case: the file could not be read
-- expect: unknown
-- coverage: login_default /etc/login.defs impossible permission denied
