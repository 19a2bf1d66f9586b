-- case: on
-- expect: compliant; kernel audit=compliant
INSERT INTO audit_kernel_status VALUES (1, 1, 1, 0, 8192, 0);
INSERT INTO service VALUES ('auditd.service', 'loaded', 'active', 'running', 'enabled', '/lib/systemd/system/auditd.service');

-- case: on, and locked
-- expect: compliant; kernel audit=compliant
INSERT INTO audit_kernel_status VALUES (2, 1, 1, 0, 8192, 0);
INSERT INTO service VALUES ('auditd.service', 'loaded', 'active', 'running', 'enabled', '/lib/systemd/system/auditd.service');

-- case: the daemon runs, and nothing reaches it
-- expect: deviation; kernel audit=deviation
INSERT INTO audit_kernel_status VALUES (0, 1, 1, 0, 8192, 0);
INSERT INTO service VALUES ('auditd.service', 'loaded', 'active', 'running', 'enabled', '/lib/systemd/system/auditd.service');

-- case: auditd is not installed, which another rule says
-- expect: not_applicable
INSERT INTO audit_kernel_status VALUES (0, 1, 0, 0, 8192, 0);

-- case: an ordinary user may not ask the kernel
-- expect: unknown; kernel audit=unknown
-- coverage: audit_kernel_status kernel impossible permission denied
INSERT INTO service VALUES ('auditd.service', 'loaded', 'active', 'running', 'enabled', '/lib/systemd/system/auditd.service');
