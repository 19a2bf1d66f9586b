-- case: complies
-- expect: compliant; /dev/mapper/swap=compliant; /dev/sda3=compliant
INSERT INTO swap_area VALUES ('/dev/mapper/swap', 'partition', 1024000, 1, 1, 1, '/etc/fstab', 4), ('/dev/sda3', 'partition', 1024000, 0, 1, 0, '/etc/fstab', 5);

-- case: the image lies on a plain partition
-- expect: lead; UUID=abcd=lead
INSERT INTO swap_area VALUES ('UUID=abcd', 'partition', 1024000, 0, 1, 1, '/etc/fstab', 2);

-- case: an area that nothing wakes from
-- expect: compliant; /swapfile=compliant
INSERT INTO swap_area VALUES ('/swapfile', 'file', 1024000, NULL, 1, 0, '/etc/fstab', 5);

-- case: nothing tells whether the area is encrypted
-- expect: unknown; /dev/sda3=unknown
INSERT INTO swap_area VALUES ('/dev/sda3', 'partition', NULL, NULL, NULL, 1, '/etc/fstab', 2);
