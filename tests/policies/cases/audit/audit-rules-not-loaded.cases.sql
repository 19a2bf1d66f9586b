-- case: complies, written one way in the files and another in the kernel
-- expect: compliant; -a always,exit -F path=/etc/shadow -F perm=aw -F key=identity=compliant
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/shadow -p wa -k identity', '/etc/shadow', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'both', '-a always,exit -F path=/etc/shadow -F perm=aw -F key=identity', NULL);
INSERT INTO audit_kernel_rule VALUES (1, 'watch', '-a always,exit -F path=/etc/shadow -F perm=wa -F key=identity', '/etc/shadow', 'aw', NULL, 'both', 'identity', '-a always,exit -F path=/etc/shadow -F perm=aw -F key=identity');

-- case: a rule of the files is not loaded
-- expect: deviation; -a always,exit -F path=/etc/shadow -F perm=aw -F key=identity=deviation
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/shadow -p wa -k identity', '/etc/shadow', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'both', '-a always,exit -F path=/etc/shadow -F perm=aw -F key=identity', NULL);

-- case: the kernel holds one that no file has
-- expect: deviation; kernel: -a always,exit -F path=/etc/shadow -F perm=aw -F key=identity=deviation
INSERT INTO audit_kernel_rule VALUES (1, 'watch', '-a always,exit -F path=/etc/shadow -F perm=wa -F key=identity', '/etc/shadow', 'aw', NULL, 'both', 'identity', '-a always,exit -F path=/etc/shadow -F perm=aw -F key=identity');

-- case: a rule that was not understood
-- expect: unknown; -w /etc/shadow -p wa -k identity=unknown
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/shadow -p wa -k identity', '/etc/shadow', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL);

-- case: the kernel holds one that was not understood
-- expect: unknown; -a always,exit -F path=/etc/shadow -F perm=aw -F key=identity=unknown
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/shadow -p wa -k identity', '/etc/shadow', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'both', '-a always,exit -F path=/etc/shadow -F perm=aw -F key=identity', NULL);
INSERT INTO audit_kernel_rule VALUES (1, 'watch', '-a always,exit -F path=/etc/shadow -F perm=wa -F key=identity', '/etc/shadow', 'aw', NULL, 'both', 'identity', NULL);

-- case: neither has any
-- expect: not_applicable

-- case: the kernel may not be asked
-- expect: unknown; -a always,exit -F path=/etc/shadow -F perm=aw -F key=identity=unknown
-- coverage: audit_kernel_rule kernel impossible permission denied
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/shadow -p wa -k identity', '/etc/shadow', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'both', '-a always,exit -F path=/etc/shadow -F perm=aw -F key=identity', NULL);
