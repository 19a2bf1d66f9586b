-- case: complies
-- expect: compliant; audit rules=compliant
INSERT INTO audit_rule VALUES (1, 'control', '-D', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/audit.rules', 5), (2, 'control', '-e 2', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/99.rules', 1);

-- case: enabled but not locked
-- expect: deviation; audit rules=deviation
INSERT INTO audit_rule VALUES (1, 'control', '-e 2', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/a.rules', 5), (2, 'control', '-e 1', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/b.rules', 1);

-- case: no such line
-- expect: deviation; audit rules=deviation
INSERT INTO audit_rule VALUES (1, 'control', '-D', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/audit.rules', 5);

-- case: the folder is closed
-- expect: unknown
-- coverage: audit_rule /etc/audit/rules.d impossible permission denied
