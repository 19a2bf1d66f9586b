-- case: complies
-- expect: compliant; audit=compliant
INSERT INTO kernel_parameter VALUES (1, 'quiet', NULL), (2, 'audit', '0'), (3, 'audit', '1');

-- case: auditing and SELinux are switched off
-- expect: deviation; audit=deviation; selinux=deviation
INSERT INTO kernel_parameter VALUES (1, 'audit', 'off'), (2, 'selinux', '0');

-- case: not mentioned
-- expect: compliant
INSERT INTO kernel_parameter VALUES (1, 'root', 'UUID=1');

-- case: a value nobody read
-- expect: unknown; audit=unknown
INSERT INTO kernel_parameter VALUES (1, 'audit', NULL);
