-- case: complies; a stick with ntfs is no system
-- expect: compliant; SN1=compliant; USB1=compliant
INSERT INTO block_device (name, kind, transport, stable_name, holds_root) VALUES ('sda', 'disk', 'sata', 'SN1', 1), ('sdb', 'disk', 'usb', 'USB1', 0);
INSERT INTO partition (name, disk) VALUES ('sda1', 'sda'), ('sdb1', 'sdb');
INSERT INTO file_system VALUES ('sda1', 'ext4', 'u1', NULL), ('sdb1', 'ntfs', 'u2', NULL);

-- case: Windows beside it
-- expect: lead; SN1=lead
INSERT INTO block_device (name, kind, transport, stable_name, holds_root) VALUES ('sda', 'disk', 'sata', 'SN1', 1);
INSERT INTO partition (name, disk) VALUES ('sda1', 'sda'), ('sda2', 'sda');
INSERT INTO file_system VALUES ('sda1', 'ext4', 'u1', NULL), ('sda2', 'ntfs', 'u2', NULL);

-- case: something nobody knows
-- expect: unknown; SN1=unknown
INSERT INTO block_device (name, kind, transport, stable_name, holds_root) VALUES ('sda', 'disk', 'sata', 'SN1', 1);
INSERT INTO partition (name, disk) VALUES ('sda1', 'sda');
INSERT INTO file_system VALUES ('sda1', NULL, NULL, NULL);

-- case: no disk was seen
-- expect: unknown
