-- case: complies
-- expect: compliant; /=compliant
INSERT INTO fstab_entry VALUES ('/', 'UUID=1', 'ext4', 'errors=remount-ro', '/etc/fstab', 9), ('none', 'UUID=2', 'swap', 'sw', '/etc/fstab', 11);

-- case: a share
-- expect: deviation; /mnt/nas=deviation
INSERT INTO fstab_entry VALUES ('/', 'UUID=1', 'ext4', 'errors=remount-ro', '/etc/fstab', 9), ('/mnt/nas', 'nas:/export', 'nfs4', 'defaults', '/etc/fstab', 12);

-- case: there is no such file
-- expect: not_applicable

-- case: the file could not be read
-- expect: unknown
-- coverage: fstab_entry /etc/fstab impossible permission denied
