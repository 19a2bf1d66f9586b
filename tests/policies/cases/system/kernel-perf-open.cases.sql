-- case: complies
-- expect: compliant; kernel.perf_event_paranoid=compliant
INSERT INTO kernel_setting VALUES ('kernel.perf_event_paranoid', 0, NULL, '2', NULL, NULL);

-- case: set by a file and in force
-- expect: compliant; kernel.perf_event_paranoid=compliant
INSERT INTO kernel_setting VALUES ('kernel.perf_event_paranoid', 1, '2', '2', '/etc/sysctl.d/60-own.conf', 3);

-- case: the kernel holds another value
-- expect: deviation; kernel.perf_event_paranoid=deviation
INSERT INTO kernel_setting VALUES ('kernel.perf_event_paranoid', 1, '2', '1', '/etc/sysctl.d/60-own.conf', 3);

-- case: right now, but a file sets it otherwise at the next boot
-- expect: deviation; kernel.perf_event_paranoid=deviation
INSERT INTO kernel_setting VALUES ('kernel.perf_event_paranoid', 1, '1', '2', '/etc/sysctl.d/60-own.conf', 3);

-- case: offline, and a file sets it wrongly
-- expect: deviation; kernel.perf_event_paranoid=deviation
-- coverage: kernel_setting sysctl.d complete
-- coverage: kernel_setting /proc/sys impossible offline: /proc belongs to a running system
INSERT INTO kernel_setting VALUES ('kernel.perf_event_paranoid', 1, '1', NULL, '/etc/sysctl.d/60-own.conf', 3);

-- case: offline, the files are right but the kernel was not asked
-- expect: unknown; kernel.perf_event_paranoid=unknown
-- coverage: kernel_setting sysctl.d complete
-- coverage: kernel_setting /proc/sys impossible offline: /proc belongs to a running system
INSERT INTO kernel_setting VALUES ('kernel.perf_event_paranoid', 1, '2', NULL, '/etc/sysctl.d/60-own.conf', 3);

-- case: this kernel has no such setting
-- expect: not_applicable
INSERT INTO kernel_setting VALUES ('kernel.hostname', 0, NULL, 'x', NULL, NULL);
