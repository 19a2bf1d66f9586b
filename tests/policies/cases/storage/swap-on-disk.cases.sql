-- case: complies
-- expect: compliant
INSERT INTO fstab_entry VALUES ('/', 'UUID=1', 'ext4', 'errors=remount-ro', '/etc/fstab', 9);

-- case: a swap partition
-- expect: lead; UUID=2=lead
INSERT INTO fstab_entry VALUES ('none', 'UUID=2', 'swap', 'sw', '/etc/fstab', 11);

-- case: the file could not be read
-- expect: unknown
-- coverage: fstab_entry /etc/fstab impossible permission denied
