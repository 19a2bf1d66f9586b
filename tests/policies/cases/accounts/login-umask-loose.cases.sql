-- case: complies
-- expect: compliant; UMASK=compliant
INSERT INTO login_default VALUES ('UMASK', '027', '/etc/login.defs', 151);

-- case: Debian's own value
-- expect: deviation; UMASK=deviation
INSERT INTO login_default VALUES ('UMASK', '022', '/etc/login.defs', 151);

-- case: pam_umask takes the first line, useradd the last: one that is loose is enough
-- expect: deviation; UMASK=deviation
INSERT INTO login_default VALUES ('UMASK', '022', '/etc/login.defs', 151), ('UMASK', '077', '/etc/login.defs', 160);

-- case: not set
-- expect: deviation; UMASK=deviation

-- case: the file could not be read
-- expect: unknown
-- coverage: login_default /etc/login.defs impossible permission denied

-- case: twice, and both are strict
-- expect: compliant; UMASK=compliant
INSERT INTO login_default VALUES ('UMASK', '027', '/etc/login.defs', 151), ('UMASK', '077', '/etc/login.defs', 160);
