-- case: complies
-- expect: compliant; PASS_MAX_DAYS=compliant
-- param: max_days=30
INSERT INTO login_default VALUES ('PASS_MAX_DAYS', '30', '/etc/login.defs', 160);

-- case: Debian's own value
-- expect: deviation; PASS_MAX_DAYS=deviation
INSERT INTO login_default VALUES ('PASS_MAX_DAYS', '99999', '/etc/login.defs', 160);

-- case: the last line wins
-- expect: deviation; PASS_MAX_DAYS=deviation
INSERT INTO login_default VALUES ('PASS_MAX_DAYS', '7', '/etc/login.defs', 10);
INSERT INTO login_default VALUES ('PASS_MAX_DAYS', '-1', '/etc/login.defs', 160);

-- case: not set at all
-- expect: deviation; PASS_MAX_DAYS=deviation
INSERT INTO login_default VALUES ('UMASK', '022', '/etc/login.defs', 151);

-- case: not a number
-- expect: unknown; PASS_MAX_DAYS=unknown
INSERT INTO login_default VALUES ('PASS_MAX_DAYS', 'ninety', '/etc/login.defs', 160);

-- case: the file could not be read
-- expect: unknown
-- coverage: login_default /etc/login.defs impossible permission denied
