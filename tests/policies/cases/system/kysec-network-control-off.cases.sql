-- case: complies
-- expect: compliant; kysec netctl=compliant
INSERT INTO mandatory_access VALUES ('kysec', 'netctl', '1', '1', '/etc/kysec/kysec.conf', 4);

-- case: switched off for now
-- expect: deviation; kysec netctl=deviation
INSERT INTO mandatory_access VALUES ('kysec', 'netctl', '1', '0', '/etc/kysec/kysec.conf', 4);

-- case: switched off from the next boot on, and the kernel does not tell
-- expect: deviation; kysec ipt=deviation
INSERT INTO mandatory_access VALUES ('kysec', 'ipt', 'off', NULL, '/etc/kysec/kysec.conf', 9);

-- case: another system
-- expect: not_applicable
INSERT INTO mandatory_access VALUES ('apparmor', 'state', NULL, 'enabled', NULL, NULL);

-- case: set, but the kernel does not tell
-- expect: unknown; kysec netctl=unknown
INSERT INTO mandatory_access VALUES ('kysec', 'netctl', '1', NULL, '/etc/kysec/kysec.conf', 4);

-- case: a word that nobody explained
-- expect: unknown; kysec netctl=unknown
INSERT INTO mandatory_access VALUES ('kysec', 'netctl', 'warning', '1', '/etc/kysec/kysec.conf', 4);
