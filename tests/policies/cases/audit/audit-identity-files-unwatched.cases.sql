-- case: complies, by the file or by its folder
-- expect: compliant; /etc/passwd=compliant; /etc/sudoers=compliant
-- param: audited_files=["/etc/passwd","/etc/sudoers"]
INSERT INTO package (name, version, architecture, manager, status) VALUES ('sudo', '1.9.13', 'amd64', 'dpkg', 'installed');
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/passwd -p wa -k identity', '/etc/passwd', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3),
                              (2, 'watch', '-w /etc -p wa', '/etc', 'aw', NULL, NULL, '/etc/audit/rules.d/a.rules', 4);

-- case: reading is watched, writing is not; a longer name is another file
-- expect: deviation; /etc/passwd=deviation; /etc/sudoers=deviation
-- param: audited_files=["/etc/passwd","/etc/sudoers"]
INSERT INTO package (name, version, architecture, manager, status) VALUES ('sudo', '1.9.13', 'amd64', 'dpkg', 'installed');
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/passwd -p r', '/etc/passwd', 'r', NULL, NULL, '/etc/audit/rules.d/a.rules', 3),
                              (2, 'watch', '-w /etc/sudo -p wa', '/etc/sudo', 'aw', NULL, NULL, '/etc/audit/rules.d/a.rules', 4);

-- case: no rules at all
-- expect: deviation; /etc/shadow=deviation

-- case: a watch that was not understood
-- expect: unknown; /etc/passwd=unknown
-- param: audited_files=["/etc/passwd"]
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/passwd', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/a.rules', 3);

-- case: the folder is closed
-- expect: unknown; /etc/passwd=unknown
-- param: audited_files=["/etc/passwd"]
-- coverage: audit_rule /etc/audit/rules.d impossible permission denied

-- case: sudo is not installed, so nobody need watch its files
-- expect: compliant; /etc/passwd=compliant
-- param: audited_files=["/etc/passwd","/etc/sudoers","/etc/sudoers.d"]
INSERT INTO package (name, version, architecture, manager, status) VALUES ('sudo', '1.9.13', 'amd64', 'dpkg', 'config-files');
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/passwd -p wa -k identity', '/etc/passwd', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3);

-- case: nobody knows whether sudo is installed
-- expect: unknown; /etc/passwd=compliant
-- param: audited_files=["/etc/passwd","/etc/sudoers"]
-- coverage: package /var/lib/dpkg/status impossible permission denied
INSERT INTO audit_rule VALUES (1, 'watch', '-w /etc/passwd -p wa -k identity', '/etc/passwd', 'aw', NULL, 'identity', '/etc/audit/rules.d/a.rules', 3);
