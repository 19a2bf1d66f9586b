-- case: complies
-- expect: compliant; kernel.sysrq=compliant
INSERT INTO kernel_setting VALUES ('kernel.sysrq', 1, '176', '176', '/etc/sysctl.d/10-magic-sysrq.conf', 26);

-- case: somebody changed it while the system ran
-- expect: lead; kernel.yama.ptrace_scope=lead
INSERT INTO kernel_setting VALUES ('kernel.yama.ptrace_scope', 1, '1', '0', '/etc/sysctl.d/10-ptrace.conf', 22);

-- case: a setting that protects nothing may differ
-- expect: compliant
INSERT INTO kernel_setting VALUES ('vm.swappiness', 1, '10', '60', '/etc/sysctl.d/99-sysctl.conf', 4);

-- case: not configured at all
-- expect: compliant
INSERT INTO kernel_setting VALUES ('kernel.sysrq', 0, NULL, '438', NULL, NULL);

-- case: the kernel would not tell
-- expect: unknown; fs.protected_symlinks=unknown
INSERT INTO kernel_setting VALUES ('fs.protected_symlinks', 1, '1', NULL, '/usr/lib/sysctl.d/99-protect-links.conf', 7);
