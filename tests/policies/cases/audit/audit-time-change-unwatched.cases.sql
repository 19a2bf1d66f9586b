-- case: complies
-- expect: compliant; adjtimex=compliant; settimeofday=compliant
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -F arch=b64 -S adjtimex,settimeofday,clock_settime -k time-change', NULL, NULL, 'adjtimex,clock_settime,settimeofday', 'time-change', '/etc/audit/rules.d/a.rules', 3);

-- case: one call is left out
-- expect: deviation; clock_settime=deviation; adjtimex=compliant
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -S adjtimex,settimeofday', NULL, NULL, 'adjtimex,settimeofday', NULL, '/etc/audit/rules.d/a.rules', 3);

-- case: a rule whose calls were not understood
-- expect: unknown; adjtimex=unknown
INSERT INTO audit_rule VALUES (1, 'syscall', '-a always,exit -S 159', NULL, NULL, NULL, NULL, '/etc/audit/rules.d/a.rules', 3);

-- case: no rules at all
-- expect: deviation; adjtimex=deviation
