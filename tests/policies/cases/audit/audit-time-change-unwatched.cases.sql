-- case: complies on a 64-bit x86 machine, by one rule for each width
-- expect: compliant; adjtimex=compliant; settimeofday=compliant; adjtimex (b32)=compliant
INSERT INTO operating_system (architecture) VALUES ('x86_64');
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -F arch=b64 -S adjtimex,settimeofday,clock_settime -k time-change', NULL, NULL, 'adjtimex,clock_settime,settimeofday', 'time-change', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL),
                              (2, 'syscall', '-a always,exit -F arch=b32 -S adjtimex,settimeofday,clock_settime,stime -k time-change', NULL, NULL, 'adjtimex,clock_settime,settimeofday,stime', 'time-change', '/etc/audit/rules.d/a.rules', 4, 'b32', NULL, NULL);

-- case: 64-bit calls alone leave those of 32-bit programs open
-- expect: deviation; adjtimex=compliant; adjtimex (b32)=deviation
INSERT INTO operating_system (architecture) VALUES ('x86_64');
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -F arch=b64 -S adjtimex,settimeofday,clock_settime -k time-change', NULL, NULL, 'adjtimex,clock_settime,settimeofday', 'time-change', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: calls without an arch are the machine's own
-- expect: deviation; adjtimex=compliant; adjtimex (b32)=deviation
INSERT INTO operating_system (architecture) VALUES ('x86_64');
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -S adjtimex,settimeofday,clock_settime -k time-change', NULL, NULL, 'adjtimex,clock_settime,settimeofday', 'time-change', '/etc/audit/rules.d/a.rules', 3, 'native', NULL, NULL);

-- case: all calls of both widths
-- expect: compliant; adjtimex=compliant; adjtimex (b32)=compliant
INSERT INTO operating_system (architecture) VALUES ('x86_64');
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -F auid>=1000', NULL, NULL, 'all', NULL, '/etc/audit/rules.d/a.rules', 3, 'both', NULL, NULL);

-- case: a machine of one width
-- expect: compliant; adjtimex=compliant; settimeofday=compliant
INSERT INTO operating_system (architecture) VALUES ('loongarch64');
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -F arch=b64 -S adjtimex,settimeofday,clock_settime -k time-change', NULL, NULL, 'adjtimex,clock_settime,settimeofday', 'time-change', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: nobody knows what the machine is
-- expect: unknown; adjtimex=compliant; adjtimex (b32)=unknown
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -F arch=b64 -S adjtimex,settimeofday,clock_settime -k time-change', NULL, NULL, 'adjtimex,clock_settime,settimeofday', 'time-change', '/etc/audit/rules.d/a.rules', 3, 'b64', NULL, NULL);

-- case: one call is left out
-- expect: deviation; clock_settime=deviation; adjtimex=compliant
INSERT INTO operating_system (architecture) VALUES ('aarch64');
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -S adjtimex,settimeofday', NULL, NULL, 'adjtimex,settimeofday', NULL, '/etc/audit/rules.d/a.rules', 3, 'native', NULL, NULL);

-- case: a rule whose calls were not understood
-- expect: unknown; adjtimex=unknown
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -S 159', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/a.rules', 3, 'native', NULL, NULL);

-- case: no rules at all
-- expect: deviation; adjtimex=deviation

-- case: no task is audited, whatever the rules say
-- expect: deviation; adjtimex=deviation
INSERT INTO operating_system (architecture) VALUES ('aarch64');
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -S adjtimex,settimeofday,clock_settime', NULL, NULL, 'adjtimex,clock_settime,settimeofday', NULL, '/etc/audit/rules.d/a.rules', 3, 'none', NULL, '/etc/audit/rules.d/a.rules:1');

-- case: a rule in front takes a part that nobody can name
-- expect: unknown; adjtimex=unknown
INSERT INTO operating_system (architecture) VALUES ('aarch64');
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -S adjtimex,settimeofday,clock_settime', NULL, NULL, 'adjtimex,clock_settime,settimeofday', NULL, '/etc/audit/rules.d/a.rules', 3, NULL, NULL, NULL);
