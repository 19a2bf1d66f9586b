-- case: complies: the internal disk, and an external one that the ledger knows by its partition table
-- expect: compliant; S4EWNX0=compliant; WXA1=compliant
INSERT INTO block_device (name, kind, size_bytes, transport, attachment, is_storage_medium, card_id, partition_table_uuid, serial, stable_name, holds_root) VALUES ('sda', 'disk', 31914983424, 'sata', 'internal', 1, NULL, NULL, 'S4EWNX0', 'S4EWNX0', 1), ('sdb', 'disk', 31914983424, 'sata', 'esata', 1, NULL, 'c3072e18', 'WXA1AB2C3D4E', 'WXA1', 0);
INSERT INTO registered_medium (device_key, number, kind, partition_table_uuid) VALUES ('usb:1058:25a3:0', 'M0000000003', '硬盘', 'C3072E18');

-- case: by its serial, and by the terminal's own row of the ledger
-- expect: compliant; WXA1=compliant; WXA2=compliant
INSERT INTO block_device (name, kind, size_bytes, transport, attachment, is_storage_medium, card_id, partition_table_uuid, serial, stable_name, holds_root) VALUES ('sdb', 'disk', 31914983424, 'sata', 'esata', 1, NULL, NULL, 'WXA1AB2C3D4E', 'WXA1', 0), ('sdc', 'disk', 31914983424, 'nvme', 'thunderbolt', 1, NULL, NULL, 'WXA2AB2C3D4E', 'WXA2', 0);
INSERT INTO registered_medium (device_key, number, kind, partition_table_uuid) VALUES ('usb:1058:25a3:WXA1AB2C3D4E', 'M0000000003', '硬盘', NULL);
INSERT INTO registered_asset (number, disk_serials) VALUES ('C0000000001', 'S4EWNX0 WXA2AB2C3D4E');

-- case: nobody registered it
-- expect: deviation; WXA1=deviation; WXA2=deviation
INSERT INTO block_device (name, kind, size_bytes, transport, attachment, is_storage_medium, card_id, partition_table_uuid, serial, stable_name, holds_root) VALUES ('sdb', 'disk', 31914983424, 'sata', 'esata', 1, NULL, NULL, 'WXA1AB2C3D4E', 'WXA1', 0), ('sdc', 'disk', 31914983424, 'nvme', 'thunderbolt', 1, NULL, NULL, 'WXA2AB2C3D4E', 'WXA2', 0);
INSERT INTO registered_medium (device_key, number, kind, partition_table_uuid) VALUES ('usb:1058:25a3:WXA9', 'M0000000003', '硬盘', NULL);

-- case: it gives no serial, and of another nobody can tell where it is attached
-- expect: unknown; WXA1=unknown; WXA2=unknown
INSERT INTO block_device (name, kind, size_bytes, transport, attachment, is_storage_medium, card_id, partition_table_uuid, serial, stable_name, holds_root) VALUES ('sdb', 'disk', 31914983424, 'sata', 'esata', 1, NULL, NULL, NULL, 'WXA1', 0), ('sdc', 'disk', 31914983424, 'scsi', NULL, 1, NULL, NULL, 'WXA2AB2C3D4E', 'WXA2', 0);

-- case: no register was given
-- expect: unknown; WXA1=unknown
-- register: none
INSERT INTO block_device (name, kind, size_bytes, transport, attachment, is_storage_medium, card_id, partition_table_uuid, serial, stable_name, holds_root) VALUES ('sdb', 'disk', 31914983424, 'sata', 'esata', 1, NULL, NULL, 'WXA1AB2C3D4E', 'WXA1', 0);
