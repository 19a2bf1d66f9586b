-- case: complies
-- expect: compliant; kernel.randomize_va_space=compliant
INSERT INTO kernel_setting VALUES ('kernel.randomize_va_space', 0, NULL, '2', NULL, NULL);

-- case: set by a file and in force
-- expect: compliant; kernel.randomize_va_space=compliant
INSERT INTO kernel_setting VALUES ('kernel.randomize_va_space', 1, '2', '2', '/etc/sysctl.d/60-own.conf', 3);

-- case: the kernel holds another value
-- expect: deviation; kernel.randomize_va_space=deviation
INSERT INTO kernel_setting VALUES ('kernel.randomize_va_space', 1, '2', '0', '/etc/sysctl.d/60-own.conf', 3);

-- case: right now, but a file sets it otherwise at the next boot
-- expect: deviation; kernel.randomize_va_space=deviation
INSERT INTO kernel_setting VALUES ('kernel.randomize_va_space', 1, '0', '2', '/etc/sysctl.d/60-own.conf', 3);

-- case: offline, and a file sets it wrongly
-- expect: deviation; kernel.randomize_va_space=deviation
-- coverage: kernel_setting sysctl.d complete
-- coverage: kernel_setting /proc/sys impossible offline: /proc belongs to a running system
INSERT INTO kernel_setting VALUES ('kernel.randomize_va_space', 1, '0', NULL, '/etc/sysctl.d/60-own.conf', 3);

-- case: offline, the files are right but the kernel was not asked
-- expect: unknown; kernel.randomize_va_space=unknown
-- coverage: kernel_setting sysctl.d complete
-- coverage: kernel_setting /proc/sys impossible offline: /proc belongs to a running system
INSERT INTO kernel_setting VALUES ('kernel.randomize_va_space', 1, '2', NULL, '/etc/sysctl.d/60-own.conf', 3);

-- case: this kernel has no such setting
-- expect: not_applicable
INSERT INTO kernel_setting VALUES ('kernel.hostname', 0, NULL, 'x', NULL, NULL);
