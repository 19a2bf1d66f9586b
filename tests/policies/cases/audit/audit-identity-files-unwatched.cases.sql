-- case: complies, by the file or by its folder
-- expect: compliant; /etc/passwd=compliant; /etc/sudoers=compliant
-- param: audited_files=["/etc/passwd","/etc/sudoers"]
INSERT INTO package (name, version, architecture, manager, status) VALUES ('sudo', '1.9.13', 'amd64', 'dpkg', 'installed');
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/passwd -p wa -k identity', '/etc/passwd', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL),
                              (2, 'watch', '-w /etc -p wa', '/etc', 'aw', NULL, NULL, '/etc/audit/rules.d/a.rules', 4, 'both', NULL, NULL);

-- case: reading is watched, writing is not; a longer name is another file
-- expect: deviation; /etc/passwd=deviation; /etc/sudoers=deviation
-- param: audited_files=["/etc/passwd","/etc/sudoers"]
INSERT INTO package (name, version, architecture, manager, status) VALUES ('sudo', '1.9.13', 'amd64', 'dpkg', 'installed');
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/passwd -p r', '/etc/passwd', 'r', NULL, NULL, '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL),
                              (2, 'watch', '-w /etc/sudo -p wa', '/etc/sudo', 'aw', NULL, NULL, '/etc/audit/rules.d/a.rules', 4, 'both', NULL, NULL);

-- case: no rules at all
-- expect: deviation; /etc/shadow=deviation

-- case: a watch that was not understood
-- expect: unknown; /etc/passwd=unknown
-- param: audited_files=["/etc/passwd"]
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/passwd', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL);

-- case: the folder is closed
-- expect: unknown; /etc/passwd=unknown
-- param: audited_files=["/etc/passwd"]
-- coverage: audit_rule /etc/audit/rules.d impossible permission denied

-- case: sudo is not installed, so nobody need watch its files
-- expect: compliant; /etc/passwd=compliant
-- param: audited_files=["/etc/passwd","/etc/sudoers","/etc/sudoers.d"]
INSERT INTO package (name, version, architecture, manager, status) VALUES ('sudo', '1.9.13', 'amd64', 'dpkg', 'config-files');
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/passwd -p wa -k identity', '/etc/passwd', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL);

-- case: nobody knows whether sudo is installed
-- expect: unknown; /etc/passwd=compliant
-- param: audited_files=["/etc/passwd","/etc/sudoers"]
-- coverage: package /var/lib/dpkg/status impossible permission denied
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/passwd -p wa -k identity', '/etc/passwd', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL);

-- case: the same written as filters of both widths
-- expect: compliant; /etc/shadow=compliant
-- param: audited_files=["/etc/shadow"]
INSERT INTO operating_system (architecture) VALUES ('x86_64');
INSERT INTO audit_rule VALUES (1, 'watch', '-a always,exit -F arch=b64 -F path=/etc/shadow -F perm=wa -k identity', '/etc/shadow', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL),
                              (2, 'watch', '-a always,exit -F arch=b32 -F path=/etc/shadow -F perm=wa -k identity', '/etc/shadow', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 4, 'b32', NULL, NULL);

-- case: a filter of 64-bit calls leaves 32-bit programs open
-- expect: deviation; /etc/shadow=deviation
-- param: audited_files=["/etc/shadow"]
INSERT INTO operating_system (architecture) VALUES ('x86_64');
INSERT INTO audit_rule VALUES (1, 'watch', '-a always,exit -F arch=b64 -F path=/etc/shadow -F perm=wa -k identity', '/etc/shadow', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: a filter of 64-bit calls where there are no others
-- expect: compliant; /etc/shadow=compliant
-- param: audited_files=["/etc/shadow"]
INSERT INTO operating_system (architecture) VALUES ('aarch64');
INSERT INTO audit_rule VALUES (1, 'watch', '-a always,exit -F arch=b64 -F path=/etc/shadow -F perm=wa -k identity', '/etc/shadow', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: a filter of 64-bit calls on an unknown machine
-- expect: unknown; /etc/shadow=unknown
-- param: audited_files=["/etc/shadow"]
INSERT INTO audit_rule VALUES (1, 'watch', '-a always,exit -F arch=b64 -F path=/etc/shadow -F perm=wa -k identity', '/etc/shadow', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: no task is audited, whatever the rules say
-- expect: deviation; /etc/shadow=deviation
-- param: audited_files=["/etc/shadow"]
INSERT INTO audit_rule VALUES (1, 'control', '-a task,never', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/10-no-audit.rules', 2, NULL, NULL, NULL),
                              (2, 'watch', '-w /etc/shadow -p wa -k identity', '/etc/shadow', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, 'none', NULL, '/etc/audit/rules.d/10-no-audit.rules:2');

-- case: a rule in front takes a part that nobody can name
-- expect: unknown; /etc/shadow=unknown
-- param: audited_files=["/etc/shadow"]
INSERT INTO audit_rule VALUES (1, 'control', '-a never,exit -F exe=/usr/bin/vim', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/a.rules', 2, NULL, NULL, NULL),
                              (2, 'watch', '-w /etc/shadow -p wa -k identity', '/etc/shadow', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3, NULL, NULL, '/etc/audit/rules.d/a.rules:2');

-- case: a path is the folder alone, not what is below it
-- expect: deviation; /etc/passwd=deviation; /etc/pam.d=compliant
-- param: audited_files=["/etc/passwd","/etc/pam.d"]
INSERT INTO audit_rule VALUES (1, 'watch', '-a always,exit -F path=/etc -F perm=wa', '/etc', 'aw', NULL, NULL, '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL),
                              (2, 'watch', '-a always,exit -F dir=/etc/pam.d -F perm=wa', '/etc/pam.d', 'aw', NULL, NULL, '/etc/audit/rules.d/a.rules', 4, 'both', NULL, NULL);
