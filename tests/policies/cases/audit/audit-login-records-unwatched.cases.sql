-- case: complies
-- expect: compliant; /var/log/wtmp=compliant; /var/log/lastlog=compliant
INSERT INTO audit_rule VALUES (1, 'watch', '-w /var/log/ -p wa -k logs', '/var/log', 'aw', NULL, 'logs', '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL);

-- case: only one of them
-- expect: deviation; /var/log/wtmp=deviation; /var/log/lastlog=compliant
INSERT INTO audit_rule VALUES (1, 'watch', '-w /var/log/lastlog -p wa -k logins', '/var/log/lastlog', 'aw', NULL, 'logins', '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL);

-- case: the folder is closed
-- expect: unknown; /var/log/wtmp=unknown
-- coverage: audit_rule /etc/audit/rules.d impossible permission denied

-- case: the same written as filters of both widths
-- expect: compliant; /var/log/wtmp=compliant
-- param: audited_login_files=["/var/log/wtmp"]
INSERT INTO operating_system (architecture) VALUES ('x86_64');
INSERT INTO audit_rule VALUES (1, 'watch', '-a always,exit -F arch=b64 -F path=/var/log/wtmp -F perm=wa -k logins', '/var/log/wtmp', 'aw', NULL, 'logins', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL),
                              (2, 'watch', '-a always,exit -F arch=b32 -F path=/var/log/wtmp -F perm=wa -k logins', '/var/log/wtmp', 'aw', NULL, 'logins', '/etc/audit/rules.d/a.rules', 4, 'b32', NULL, NULL);

-- case: a filter of 64-bit calls leaves 32-bit programs open
-- expect: deviation; /var/log/wtmp=deviation
-- param: audited_login_files=["/var/log/wtmp"]
INSERT INTO operating_system (architecture) VALUES ('x86_64');
INSERT INTO audit_rule VALUES (1, 'watch', '-a always,exit -F arch=b64 -F path=/var/log/wtmp -F perm=wa -k logins', '/var/log/wtmp', 'aw', NULL, 'logins', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: a filter of 64-bit calls where there are no others
-- expect: compliant; /var/log/wtmp=compliant
-- param: audited_login_files=["/var/log/wtmp"]
INSERT INTO operating_system (architecture) VALUES ('aarch64');
INSERT INTO audit_rule VALUES (1, 'watch', '-a always,exit -F arch=b64 -F path=/var/log/wtmp -F perm=wa -k logins', '/var/log/wtmp', 'aw', NULL, 'logins', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: a filter of 64-bit calls on an unknown machine
-- expect: unknown; /var/log/wtmp=unknown
-- param: audited_login_files=["/var/log/wtmp"]
INSERT INTO audit_rule VALUES (1, 'watch', '-a always,exit -F arch=b64 -F path=/var/log/wtmp -F perm=wa -k logins', '/var/log/wtmp', 'aw', NULL, 'logins', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: no task is audited, whatever the rules say
-- expect: deviation; /var/log/wtmp=deviation
-- param: audited_login_files=["/var/log/wtmp"]
INSERT INTO audit_rule VALUES (1, 'watch', '-w /var/log -p wa -k logins', '/var/log', 'aw', NULL, 'logins', '/etc/audit/rules.d/a.rules', 3, 'none', NULL, '/etc/audit/rules.d/a.rules:1');

-- case: a path is the folder alone, not what is below it
-- expect: deviation; /var/log/wtmp=deviation
-- param: audited_login_files=["/var/log/wtmp"]
INSERT INTO audit_rule VALUES (1, 'watch', '-a always,exit -F path=/var/log -F perm=wa', '/var/log', 'aw', NULL, NULL, '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL);
