-- case: complies
-- expect: compliant; /dev/mapper/swap=compliant; /dev/zram0=compliant
INSERT INTO swap_area VALUES ('/dev/mapper/swap', 'partition', 1024000, 1, 1, 0, '/etc/fstab', 4), ('/dev/zram0', 'zram', 204800, NULL, 1, 0, '/proc/swaps', NULL);

-- case: a plain partition
-- expect: lead; UUID=abcd=lead
INSERT INTO swap_area VALUES ('UUID=abcd', 'partition', 1024000, 0, 1, 0, '/etc/fstab', 2);

-- case: no swap at all
-- expect: compliant
-- coverage: swap_area /proc/swaps complete
-- coverage: swap_area /etc/fstab complete

-- case: a file, whose file system nobody looked at
-- expect: unknown; /swapfile=unknown
INSERT INTO swap_area VALUES ('/swapfile', 'file', 1024000, NULL, 1, 0, '/etc/fstab', 5);
