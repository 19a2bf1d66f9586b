-- case: complies
-- expect: compliant; /media/zhang/RED=compliant
INSERT INTO mount_point VALUES ('/media/zhang/RED', '/dev/sdb1', 'vfat', 'rw,nosuid,nodev,noexec,relatime,rw', 'sdb1', 1000, 0, 1);

-- case: as desktops mount
-- expect: deviation; /run/media/zhang/RED=deviation
INSERT INTO mount_point VALUES ('/run/media/zhang/RED', '/dev/sdb1', 'vfat', 'rw,nosuid,nodev,relatime', 'sdb1', 1000, 0, 1);

-- case: nothing is mounted there
-- expect: not_applicable
INSERT INTO mount_point VALUES ('/', '/dev/sda1', 'ext4', 'rw,relatime', 'sda1', 1000, 0, 1);

-- case: mounts could not be read
-- expect: unknown
-- coverage: mount_point /proc/self/mountinfo impossible permission denied
