-- case: none
-- expect: compliant; kernel audit=compliant
INSERT INTO audit_kernel_status VALUES (1, 1, 1, 0, 8192, 0);

-- case: some, which a busy start may explain
-- expect: lead; kernel audit=lead
INSERT INTO audit_kernel_status VALUES (2, 1, 1, 0, 64, 17);

-- case: auditing is off, which another rule says
-- expect: not_applicable
INSERT INTO audit_kernel_status VALUES (0, 1, 0, 0, 8192, 17);

-- case: an ordinary user may not ask the kernel
-- expect: unknown
-- coverage: audit_kernel_status kernel impossible permission denied
