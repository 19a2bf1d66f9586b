-- case: complies
-- expect: compliant
INSERT INTO mount_point VALUES ('/', '/dev/sda1', 'ext4', 'rw,relatime', 'sda1', 1000, 0, 1);

-- case: a share
-- expect: deviation; /mnt/share=deviation
INSERT INTO mount_point VALUES ('/mnt/share', '//10.1.2.3/share', 'cifs', 'rw', NULL, NULL, 1, 1);

-- case: mounts could not be read
-- expect: unknown
-- coverage: mount_point /proc/self/mountinfo impossible permission denied
