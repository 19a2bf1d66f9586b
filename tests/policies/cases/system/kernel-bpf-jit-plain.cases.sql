-- case: complies
-- expect: compliant; net.core.bpf_jit_harden=compliant
INSERT INTO kernel_setting VALUES ('net.core.bpf_jit_harden', 0, NULL, '1', NULL, NULL);

-- case: set by a file and in force
-- expect: compliant; net.core.bpf_jit_harden=compliant
INSERT INTO kernel_setting VALUES ('net.core.bpf_jit_harden', 1, '1', '1', '/etc/sysctl.d/60-own.conf', 3);

-- case: the kernel holds another value
-- expect: deviation; net.core.bpf_jit_harden=deviation
INSERT INTO kernel_setting VALUES ('net.core.bpf_jit_harden', 1, '1', '0', '/etc/sysctl.d/60-own.conf', 3);

-- case: right now, but a file sets it otherwise at the next boot
-- expect: deviation; net.core.bpf_jit_harden=deviation
INSERT INTO kernel_setting VALUES ('net.core.bpf_jit_harden', 1, '0', '1', '/etc/sysctl.d/60-own.conf', 3);

-- case: offline, and a file sets it wrongly
-- expect: deviation; net.core.bpf_jit_harden=deviation
-- coverage: kernel_setting sysctl.d complete
-- coverage: kernel_setting /proc/sys impossible offline: /proc belongs to a running system
INSERT INTO kernel_setting VALUES ('net.core.bpf_jit_harden', 1, '0', NULL, '/etc/sysctl.d/60-own.conf', 3);

-- case: offline, the files are right but the kernel was not asked
-- expect: unknown; net.core.bpf_jit_harden=unknown
-- coverage: kernel_setting sysctl.d complete
-- coverage: kernel_setting /proc/sys impossible offline: /proc belongs to a running system
INSERT INTO kernel_setting VALUES ('net.core.bpf_jit_harden', 1, '1', NULL, '/etc/sysctl.d/60-own.conf', 3);

-- case: this kernel has no such setting
-- expect: not_applicable
INSERT INTO kernel_setting VALUES ('kernel.hostname', 0, NULL, 'x', NULL, NULL);
