-- case: complies
-- expect: compliant; net.ipv4.ip_forward=compliant
INSERT INTO kernel_setting VALUES ('net.ipv4.ip_forward', 0, NULL, '0', NULL, NULL);

-- case: set by a file and in force
-- expect: compliant; net.ipv4.ip_forward=compliant
INSERT INTO kernel_setting VALUES ('net.ipv4.ip_forward', 1, '0', '0', '/etc/sysctl.d/60-own.conf', 3);

-- case: the kernel holds another value
-- expect: deviation; net.ipv4.ip_forward=deviation
INSERT INTO kernel_setting VALUES ('net.ipv4.ip_forward', 1, '0', '1', '/etc/sysctl.d/60-own.conf', 3);

-- case: right now, but a file sets it otherwise at the next boot
-- expect: deviation; net.ipv4.ip_forward=deviation
INSERT INTO kernel_setting VALUES ('net.ipv4.ip_forward', 1, '1', '0', '/etc/sysctl.d/60-own.conf', 3);

-- case: offline, and a file sets it wrongly
-- expect: deviation; net.ipv4.ip_forward=deviation
-- coverage: kernel_setting sysctl.d complete
-- coverage: kernel_setting /proc/sys impossible offline: /proc belongs to a running system
INSERT INTO kernel_setting VALUES ('net.ipv4.ip_forward', 1, '1', NULL, '/etc/sysctl.d/60-own.conf', 3);

-- case: offline, the files are right but the kernel was not asked
-- expect: unknown; net.ipv4.ip_forward=unknown
-- coverage: kernel_setting sysctl.d complete
-- coverage: kernel_setting /proc/sys impossible offline: /proc belongs to a running system
INSERT INTO kernel_setting VALUES ('net.ipv4.ip_forward', 1, '0', NULL, '/etc/sysctl.d/60-own.conf', 3);

-- case: this kernel has no such setting
-- expect: not_applicable
INSERT INTO kernel_setting VALUES ('kernel.hostname', 0, NULL, 'x', NULL, NULL);
