-- case: complies
-- expect: compliant; kernel.sysrq=compliant
INSERT INTO kernel_setting VALUES ('kernel.sysrq', 1, '16', '16', '/usr/lib/sysctl.d/50-default.conf', 20);

-- case: everything is allowed
-- expect: deviation; kernel.sysrq=deviation
INSERT INTO kernel_setting VALUES ('kernel.sysrq', 1, '1', '1', '/etc/sysctl.d/99-sysctl.conf', 60);

-- case: Debian's own value lets processes be killed
-- expect: deviation; kernel.sysrq=deviation
INSERT INTO kernel_setting VALUES ('kernel.sysrq', 0, NULL, '438', NULL, NULL);

-- case: sync, remount and reboot only
-- expect: compliant; kernel.sysrq=compliant
INSERT INTO kernel_setting VALUES ('kernel.sysrq', 0, NULL, '176', NULL, NULL);

-- case: off now, everything at the next boot
-- expect: deviation; kernel.sysrq=deviation
INSERT INTO kernel_setting VALUES ('kernel.sysrq', 1, '1', '0', '/etc/sysctl.d/99-sysctl.conf', 60);

-- case: offline, no file sets it
-- expect: unknown; kernel.sysrq=unknown
-- coverage: kernel_setting sysctl.d complete
-- coverage: kernel_setting /proc/sys impossible offline: /proc belongs to a running system
INSERT INTO kernel_setting VALUES ('kernel.sysrq', 0, NULL, NULL, NULL, NULL);
