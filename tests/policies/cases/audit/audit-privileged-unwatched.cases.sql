-- case: complies, by program and by call
-- expect: compliant; /usr/bin/sudo=compliant
-- param: privileged_programs=["/usr/bin/sudo"]
INSERT INTO package (name, version, architecture, manager, status) VALUES ('sudo', '1.9.13', 'amd64', 'dpkg', 'installed');
INSERT INTO audit_rule VALUES (1, 'watch', '-a always,exit -F path=/usr/bin/sudo -F perm=x -k privileged', '/usr/bin/sudo', 'x', NULL, 'privileged', '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL);

-- case: everything that runs as root
-- expect: compliant; /usr/bin/sudo=compliant; /usr/bin/su=compliant
-- param: privileged_programs=["/usr/bin/sudo","/usr/bin/su"]
INSERT INTO operating_system (architecture) VALUES ('loongarch64');
INSERT INTO package (name, version, architecture, manager, status) VALUES ('sudo', '1.9.13', 'amd64', 'dpkg', 'installed');
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -F arch=b64 -S execve -F euid=0 -k root', NULL, NULL, 'execve', 'root', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: only its changes are watched
-- expect: deviation; /usr/bin/sudo=deviation
-- param: privileged_programs=["/usr/bin/sudo"]
INSERT INTO package (name, version, architecture, manager, status) VALUES ('sudo', '1.9.13', 'amd64', 'dpkg', 'installed');
INSERT INTO audit_rule VALUES (1, 'watch', '-w /usr/bin/sudo -p wa', '/usr/bin/sudo', 'aw', NULL, NULL, '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL),
                              (2, 'syscall', '-a always,exit -S execve -F uid=1000', NULL, NULL, 'execve', NULL, '/etc/audit/rules.d/a.rules', 4, 'native', NULL, NULL);

-- case: the folder is closed
-- expect: unknown; /usr/bin/sudo=unknown
-- param: privileged_programs=["/usr/bin/sudo"]
INSERT INTO package (name, version, architecture, manager, status) VALUES ('sudo', '1.9.13', 'amd64', 'dpkg', 'installed');
-- coverage: audit_rule /etc/audit/rules.d impossible permission denied

-- case: sudo is not installed, so nobody can run it
-- expect: deviation; /usr/bin/passwd=deviation
-- param: privileged_programs=["/usr/bin/sudo","/usr/bin/passwd"]

-- case: a watch of /bin/su is one of /usr/bin/su, a folder's too
-- expect: compliant; /usr/bin/su=compliant; /usr/sbin/visudo=compliant
-- param: privileged_programs=["/usr/bin/su","/usr/sbin/visudo"]
INSERT INTO audit_rule VALUES (1, 'watch', '-w /bin/su -p x', '/bin/su', 'x', NULL, NULL, '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL),
                              (2, 'watch', '-a always,exit -F dir=/sbin -F perm=x', '/sbin', 'x', NULL, NULL, '/etc/audit/rules.d/a.rules', 4, 'both', NULL, NULL);

-- case: everything that anybody runs is more than what runs as root
-- expect: compliant; /usr/bin/su=compliant
-- param: privileged_programs=["/usr/bin/su"]
INSERT INTO operating_system (architecture) VALUES ('loongarch64');
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -F arch=b64 -S execve -F auid>=1000 -k run', NULL, NULL, 'execve', 'run', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: running one other program says nothing of this one
-- expect: deviation; /usr/bin/su=deviation
-- param: privileged_programs=["/usr/bin/su"]
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -F arch=b64 -S execve -F path=/usr/bin/passwd', '/usr/bin/passwd', NULL, 'execve', NULL, '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: 64-bit programs alone are seen
-- expect: deviation; /usr/bin/su=deviation
-- param: privileged_programs=["/usr/bin/su"]
INSERT INTO operating_system (architecture) VALUES ('x86_64');
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -F arch=b64 -S execve -F auid>=1000 -k run', NULL, NULL, 'execve', 'run', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: programs of both widths are seen
-- expect: compliant; /usr/bin/su=compliant
-- param: privileged_programs=["/usr/bin/su"]
INSERT INTO operating_system (architecture) VALUES ('x86_64');
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -F arch=b64 -S execve -F auid>=1000 -k run', NULL, NULL, 'execve', 'run', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL),
                              (2, 'syscall', '-a always,exit -F arch=b32 -S execve -F auid>=1000 -k run', NULL, NULL, 'execve', 'run', '/etc/audit/rules.d/a.rules', 4, 'b32', NULL, NULL);

-- case: nobody knows what the machine is
-- expect: unknown; /usr/bin/su=unknown
-- param: privileged_programs=["/usr/bin/su"]
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -F arch=b64 -S execve -F auid>=1000 -k run', NULL, NULL, 'execve', 'run', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: no task is audited, whatever the rules say
-- expect: deviation; /usr/bin/su=deviation
-- param: privileged_programs=["/usr/bin/su"]
INSERT INTO operating_system (architecture) VALUES ('x86_64');
INSERT INTO audit_rule VALUES (1, 'watch', '-w /usr/bin/su -p x', '/usr/bin/su', 'x', NULL, NULL, '/etc/audit/rules.d/a.rules', 3, 'none', NULL, '/etc/audit/rules.d/a.rules:1'),
                              (2, 'syscall', '-a always,exit -F arch=b64 -S execve -k run', NULL, NULL, 'execve', 'run', '/etc/audit/rules.d/a.rules', 4, 'none', NULL, '/etc/audit/rules.d/a.rules:1');

-- case: a path is the folder alone, not what is below it
-- expect: deviation; /usr/bin/su=deviation
-- param: privileged_programs=["/usr/bin/su"]
INSERT INTO audit_rule VALUES (1, 'watch', '-a always,exit -F path=/usr/bin -F perm=x', '/usr/bin', 'x', NULL, NULL, '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL);
