-- case: complies
-- expect: compliant; usb:0951:1666:60A44C41=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'Kingston', 'DataTraveler', 'storage', '0110', '480', 'removable', 0);

-- case: no serial, and a serial that many share
-- expect: lead; usb:abcd:1234=lead; usb:152d:9561:00000000=lead
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-3', 'usb:abcd:1234@1-3', 'abcd', '1234', NULL, 'none', NULL, NULL, 'storage', '0110', '480', 'removable', 0),
                              ('1-4', 'usb:152d:9561:00000000', '152d', '9561', '00000000', 'shared', NULL, NULL, 'storage', '0110', '480', 'removable', 0),
                              ('1-5', 'usb:152d:9561:00000000', '152d', '9561', '00000000', 'shared', NULL, NULL, 'storage', '0110', '480', 'removable', 0);

-- case: a keyboard is no storage
-- expect: compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'Logitech', 'Keyboard', 'hid', '0110', '1.5', 'removable', 0);

-- case: the bus could not be read
-- expect: unknown
-- coverage: usb_device /sys/bus/usb/devices impossible not there

-- case: a card reader without a card is no medium
-- expect: compliant; usb:0bda:0129:20060413092100000=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-5', 'usb:0bda:0129:20060413092100000', '0bda', '0129', '20060413092100000', 'shared', 'card_reader', 0);
INSERT INTO block_device (name, kind, size_bytes, removable, transport, usb_port, stable_name, holds_root) VALUES ('sdb', 'disk', 0, 1, 'usb', '1-5', '20060413092100000', 0), ('sdc', 'disk', 0, 1, 'usb', '1-5', '20060413092100000', 0);

-- case: a card lies in one slot of the reader
-- expect: lead; usb:0bda:0129:20060413092100000=lead
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-5', 'usb:0bda:0129:20060413092100000', '0bda', '0129', '20060413092100000', 'shared', 'card_reader', 0);
INSERT INTO block_device (name, kind, size_bytes, removable, transport, usb_port, stable_name, holds_root) VALUES ('sda', 'disk', 512110190592, 0, 'sata', NULL, 'S4EWNX0', 1),
       ('sdb', 'disk', 0, 1, 'usb', '1-5', '20060413092100000', 0), ('sdc', 'disk', 31914983424, 1, 'usb', '1-5', '20060413092100000', 0);

-- case: nobody could tell whether a card lies in the reader
-- expect: unknown; usb:0bda:0129:20060413092100000=unknown
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-5', 'usb:0bda:0129:20060413092100000', '0bda', '0129', '20060413092100000', 'shared', 'card_reader', 0);
INSERT INTO block_device (name, kind, size_bytes, removable, transport, usb_port, stable_name, holds_root) VALUES ('sdb', 'disk', NULL, 1, 'usb', '1-5', '20060413092100000', 0);

-- case: a drive for discs and a server's virtual media are storage
-- expect: lead; usb:0e8d:1956=lead; usb:046b:ff20:AAAABBBBCCCC1=lead
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-4', 'usb:0e8d:1956@1-4', '0e8d', '1956', NULL, 'none', 'optical', 0),
       ('1-6', 'usb:046b:ff20:AAAABBBBCCCC1', '046b', 'ff20', 'AAAABBBBCCCC1', 'shared', 'bmc_media', 0);

-- case: its serial proves nothing, but the ledger knows its file system, partition table or card
-- expect: compliant; usb:152d:9561:00000000=compliant; usb:abcd:1234=compliant; usb:0bda:0129:2C7F11A0=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-4', 'usb:152d:9561:00000000', '152d', '9561', '00000000', 'shared', 'storage', 0),
       ('1-3', 'usb:abcd:1234@1-3', 'abcd', '1234', NULL, 'none', 'storage', 0), ('1-5', 'usb:0bda:0129:2C7F11A0', '0bda', '0129', '2C7F11A0', 'proven', 'card_reader', 0);
INSERT INTO block_device (name, kind, size_bytes, transport, usb_port, partition_table_uuid, card_id, stable_name, holds_root) VALUES ('sdb', 'disk', 31914983424, 'usb', '1-4', NULL, NULL, 'a', 0),
       ('sdc', 'disk', 31914983424, 'usb', '1-3', 'c3072e18', NULL, 'b', 0), ('sdd', 'disk', 31914983424, 'usb', '1-5', NULL, '1b534d30303030301012345678012a00', 'c', 0);
INSERT INTO partition (name, disk) VALUES ('sdb1', 'sdb');
INSERT INTO file_system (device, type, uuid) VALUES ('sdb1', 'vfat', '6A1F-22C0');
INSERT INTO registered_medium (device_key, number, file_system_uuid, partition_table_uuid, card_id) VALUES ('usb:152d:9561:00000000', 'M0000000001', '6a1f-22c0', NULL, NULL),
       ('usb:abcd:1234:0', 'M0000000002', NULL, 'C3072E18', NULL), ('usb:0bda:0129:0', 'M0000000003', NULL, NULL, '1B534D30303030301012345678012A00');

-- case: the same model as a registered one is possible, not proven
-- expect: lead; usb:abcd:1234=lead
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-3', 'usb:abcd:1234@1-3', 'abcd', '1234', NULL, 'none', 'storage', 0);
INSERT INTO block_device (name, kind, size_bytes, transport, usb_port, partition_table_uuid, stable_name, holds_root) VALUES ('sdc', 'disk', 31914983424, 'usb', '1-3', '00000000', 'b', 0);
INSERT INTO registered_medium (device_key, number, partition_table_uuid) VALUES ('usb:abcd:1234:7788', 'M0000000002', '00000000');

-- case: two readers' cards, one that the ledger knows and one that it does not
-- expect: lead; usb:0bda:0129:2C7F11A0=lead
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-5', 'usb:0bda:0129:2C7F11A0', '0bda', '0129', '2C7F11A0', 'proven', 'card_reader', 0);
INSERT INTO block_device (name, kind, size_bytes, transport, usb_port, partition_table_uuid, stable_name, holds_root) VALUES ('sdc', 'disk', 31914983424, 'usb', '1-5', 'c3072e18', 'b', 0), ('sdd', 'disk', 31914983424, 'usb', '1-5', 'c3072e19', 'c', 0);
INSERT INTO registered_medium (device_key, number, partition_table_uuid) VALUES ('usb:0bda:0129:0', 'M0000000003', 'c3072e18');

-- case: nobody could read the file systems
-- expect: unknown; usb:abcd:1234=unknown
-- coverage: file_system /run/udev/data impossible permission denied
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-3', 'usb:abcd:1234@1-3', 'abcd', '1234', NULL, 'none', 'storage', 0);
