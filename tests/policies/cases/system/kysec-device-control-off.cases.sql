-- case: complies
-- expect: compliant; kysec devctl=compliant
INSERT INTO mandatory_access VALUES ('kysec', 'devctl', '1', '1', '/etc/kysec/kysec.conf', 4);

-- case: switched off for now
-- expect: deviation; kysec devctl=deviation
INSERT INTO mandatory_access VALUES ('kysec', 'devctl', '1', '0', '/etc/kysec/kysec.conf', 4);

-- case: switched off from the next boot on, and the kernel does not tell
-- expect: deviation; kysec devctl=deviation
INSERT INTO mandatory_access VALUES ('kysec', 'devctl', 'off', NULL, '/etc/kysec/kysec.conf', 9);

-- case: another system
-- expect: not_applicable
INSERT INTO mandatory_access VALUES ('apparmor', 'state', NULL, 'enabled', NULL, NULL);

-- case: set, but the kernel does not tell
-- expect: unknown; kysec devctl=unknown
INSERT INTO mandatory_access VALUES ('kysec', 'devctl', '1', NULL, '/etc/kysec/kysec.conf', 4);

-- case: a word that nobody explained
-- expect: unknown; kysec devctl=unknown
INSERT INTO mandatory_access VALUES ('kysec', 'devctl', 'warning', '1', '/etc/kysec/kysec.conf', 4);
