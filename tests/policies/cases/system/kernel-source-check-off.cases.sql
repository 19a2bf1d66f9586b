-- case: complies
-- expect: compliant; rp_filter=compliant
INSERT INTO kernel_setting VALUES ('net.ipv4.conf.all.rp_filter', 0, NULL, '0', NULL, NULL),
  ('net.ipv4.conf.default.rp_filter', 1, '2', '2', '/usr/lib/sysctl.d/50-default.conf', 30);

-- case: neither checks
-- expect: deviation; rp_filter=deviation
INSERT INTO kernel_setting VALUES ('net.ipv4.conf.all.rp_filter', 0, NULL, '0', NULL, NULL),
  ('net.ipv4.conf.default.rp_filter', 0, NULL, '0', NULL, NULL);

-- case: one of them could not be read
-- expect: unknown; rp_filter=unknown
INSERT INTO kernel_setting VALUES ('net.ipv4.conf.all.rp_filter', 0, NULL, '0', NULL, NULL),
  ('net.ipv4.conf.default.rp_filter', 0, NULL, NULL, NULL, NULL);

-- case: no IPv4 in this kernel
-- expect: not_applicable
INSERT INTO kernel_setting VALUES ('kernel.sysrq', 0, NULL, '0', NULL, NULL);
