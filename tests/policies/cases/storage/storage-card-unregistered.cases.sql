-- case: complies: a registered card, a soldered chip
-- expect: compliant; 0x5678012a=compliant; 0xeeee=compliant
INSERT INTO block_device (name, kind, size_bytes, transport, attachment, is_storage_medium, card_id, partition_table_uuid, serial, stable_name, holds_root) VALUES ('mmcblk1', 'disk', 31914983424, 'mmc', 'card_slot', 1, '1b534d30303030301012345678012a00', NULL, NULL, '0x5678012a', 0), ('mmcblk0', 'disk', 31914983424, 'mmc', 'internal', 1, NULL, NULL, NULL, '0xeeee', 0);
INSERT INTO registered_medium (device_key, number, kind, card_id, partition_table_uuid, file_system_uuid) VALUES ('usb:0bda:0129:0', 'M0000000003', '存储卡', '1B534D30303030301012345678012A00', NULL, NULL);

-- case: another card than the registered one
-- expect: deviation; 0x99=deviation
INSERT INTO block_device (name, kind, size_bytes, transport, attachment, is_storage_medium, card_id, partition_table_uuid, serial, stable_name, holds_root) VALUES ('mmcblk1', 'disk', 31914983424, 'mmc', 'card_slot', 1, '1b534d30303030301099999999012a00', NULL, NULL, '0x99', 0);
INSERT INTO registered_medium (device_key, number, kind, card_id, partition_table_uuid, file_system_uuid) VALUES ('usb:0bda:0129:0', 'M0000000003', '存储卡', '1b534d30303030301012345678012a00', NULL, NULL), ('usb:0951:1666:60A44C41', 'M0000000001', 'U盘', NULL, NULL, NULL);

-- case: the ledger knows its partition table
-- expect: compliant; 0x99=compliant
INSERT INTO block_device (name, kind, size_bytes, transport, attachment, is_storage_medium, card_id, partition_table_uuid, serial, stable_name, holds_root) VALUES ('mmcblk1', 'disk', 31914983424, 'mmc', 'card_slot', 1, '1b534d30303030301099999999012a00', 'c3072e18', NULL, '0x99', 0);
INSERT INTO registered_medium (device_key, number, kind, card_id, partition_table_uuid, file_system_uuid) VALUES ('usb:0bda:0129:0', 'M0000000003', '存储卡', NULL, 'C3072E18', NULL);

-- case: a card of the ledger has no CID there: this may be it
-- expect: unknown; 0x99=unknown
INSERT INTO block_device (name, kind, size_bytes, transport, attachment, is_storage_medium, card_id, partition_table_uuid, serial, stable_name, holds_root) VALUES ('mmcblk1', 'disk', 31914983424, 'mmc', 'card_slot', 1, '1b534d30303030301099999999012a00', NULL, NULL, '0x99', 0);
INSERT INTO registered_medium (device_key, number, kind, card_id, partition_table_uuid, file_system_uuid) VALUES ('usb:0bda:0129:0', 'M0000000003', '存储卡', NULL, NULL, NULL);

-- case: the slot is empty of a medium, and the system lies on another card
-- expect: compliant; mmcblk1=compliant
INSERT INTO block_device (name, kind, size_bytes, transport, attachment, is_storage_medium, card_id, partition_table_uuid, serial, stable_name, holds_root) VALUES ('mmcblk1', 'disk', 31914983424, 'mmc', 'card_slot', 0, NULL, NULL, NULL, 'mmcblk1', 0), ('mmcblk0', 'disk', 31914983424, 'mmc', 'card_slot', 1, NULL, NULL, NULL, 'mmcblk0', 1);

-- case: no register was given
-- expect: unknown; 0x99=unknown
-- register: none
INSERT INTO block_device (name, kind, size_bytes, transport, attachment, is_storage_medium, card_id, partition_table_uuid, serial, stable_name, holds_root) VALUES ('mmcblk1', 'disk', 31914983424, 'mmc', 'card_slot', 1, '1b534d30303030301099999999012a00', NULL, NULL, '0x99', 0);
