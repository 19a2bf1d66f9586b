-- case: complies
-- expect: compliant
INSERT INTO process VALUES (1, 'systemd', '/usr/lib/systemd/systemd', 0, 0);

-- case: not from a package
-- expect: deviation; ToDesk=deviation
INSERT INTO process VALUES (900, 'ToDesk', '/opt/todesk/bin/ToDesk', 1000, 0), (901, 'ToDesk', NULL, 0, 0);

-- case: a kernel thread of that name is none
-- expect: compliant
INSERT INTO process VALUES (90, 'anydesk', NULL, 0, 1);

-- case: processes are hidden
-- expect: unknown
-- coverage: process /proc partial hidden
