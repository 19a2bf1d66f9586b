-- case: the files say -e 2, and no kernel says whether it holds
-- expect: unknown; audit rules=unknown
INSERT INTO audit_rule VALUES (1, 'control', '-D', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/audit.rules', 5, NULL, NULL, NULL), (2, 'control', '-e 2', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/99.rules', 1, NULL, NULL, NULL);

-- case: enabled but not locked
-- expect: deviation; audit rules=deviation
INSERT INTO audit_rule VALUES (1, 'control', '-e 2', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/a.rules', 5, NULL, NULL, NULL), (2, 'control', '-e 1', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/b.rules', 1, NULL, NULL, NULL);

-- case: no such line
-- expect: deviation; audit rules=deviation
INSERT INTO audit_rule VALUES (1, 'control', '-D', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/audit.rules', 5, NULL, NULL, NULL);

-- case: the folder is closed
-- expect: unknown
-- coverage: audit_rule /etc/audit/rules.d impossible permission denied

-- case: the kernel is locked
-- expect: compliant; audit rules=compliant
INSERT INTO audit_kernel_status VALUES (2, 1, 1, 0, 8192, 0);
INSERT INTO audit_rule VALUES (1, 'control', '-e 2', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/99.rules', 1, NULL, NULL, NULL);

-- case: the files say -e 2, but the kernel is not locked
-- expect: deviation; audit rules=deviation
INSERT INTO audit_kernel_status VALUES (1, 1, 1, 0, 8192, 0);
INSERT INTO audit_rule VALUES (1, 'control', '-e 2', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/99.rules', 1, NULL, NULL, NULL);

-- case: the kernel may not be asked, so that -e 2 in a file proves nothing
-- expect: unknown; audit rules=unknown
-- coverage: audit_kernel_status kernel impossible permission denied
INSERT INTO audit_rule VALUES (1, 'control', '-e 2', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/99.rules', 1, NULL, NULL, NULL);

-- case: the kernel may not be asked, and no file will lock it
-- expect: deviation; audit rules=deviation
-- coverage: audit_kernel_status kernel impossible permission denied
INSERT INTO audit_rule VALUES (1, 'control', '-D', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/audit.rules', 5, NULL, NULL, NULL);
