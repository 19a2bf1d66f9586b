-- case: complies
-- expect: compliant; kysec fpro=compliant
INSERT INTO mandatory_access VALUES ('kysec', 'fpro', '1', '1', '/etc/kysec/kysec.conf', 4);

-- case: switched off for now
-- expect: deviation; kysec fpro=deviation
INSERT INTO mandatory_access VALUES ('kysec', 'fpro', '1', '0', '/etc/kysec/kysec.conf', 4);

-- case: switched off from the next boot on, and the kernel does not tell
-- expect: deviation; kysec kmod=deviation
INSERT INTO mandatory_access VALUES ('kysec', 'kmod', 'off', NULL, '/etc/kysec/kysec.conf', 9);

-- case: another system
-- expect: not_applicable
INSERT INTO mandatory_access VALUES ('apparmor', 'state', NULL, 'enabled', NULL, NULL);

-- case: set, but the kernel does not tell
-- expect: unknown; kysec fpro=unknown
INSERT INTO mandatory_access VALUES ('kysec', 'fpro', '1', NULL, '/etc/kysec/kysec.conf', 4);

-- case: a word that nobody explained
-- expect: unknown; kysec fpro=unknown
INSERT INTO mandatory_access VALUES ('kysec', 'fpro', 'warning', '1', '/etc/kysec/kysec.conf', 4);
