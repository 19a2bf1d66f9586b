-- case: complies
-- expect: compliant; usb:0951:1666:60A44C41=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', 0);
INSERT INTO registered_medium (device_key, number, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '在用');

-- case: scrapped, and plugged in
-- expect: deviation; usb:0951:1666:60A44C41=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', 0);
INSERT INTO registered_medium (device_key, number, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '报废');

-- case: a scrapped drive for discs is plugged in
-- expect: deviation; usb:0e8d:1956:KZ1D2407=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-4', 'usb:0e8d:1956:KZ1D2407', '0e8d', '1956', 'KZ1D2407', 'proven', 'optical', 0);
INSERT INTO registered_medium (device_key, number, state) VALUES ('usb:0e8d:1956:KZ1D2407', 'M0000000002', '报废');

-- case: scrapped and not here
-- expect: compliant; usb:0951:1666:60A44C41=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C99', '0951', '1666', '60A44C99', 'proven', 'storage', 0);
INSERT INTO registered_medium (device_key, number, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '报废');

-- case: scrapped, has no serial of its own, and is known by its file system
-- expect: deviation; usb:152d:9561:00000000=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:152d:9561:00000000', '152d', '9561', '00000000', 'shared', 'storage', 0);
INSERT INTO file_system (device, type, uuid) VALUES ('sdb1', 'vfat', '6A1F-22C0');
INSERT INTO registered_medium (device_key, number, state, file_system_uuid) VALUES ('usb:152d:9561:00000000', 'M0000000001', '停用', '6a1f-22c0');

-- case: a serial that many share proves nothing, it may be the scrapped one
-- expect: unknown; usb:152d:9561:00000000=unknown
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:152d:9561:00000000', '152d', '9561', '00000000', 'shared', 'storage', 0);
INSERT INTO registered_medium (device_key, number, state) VALUES ('usb:152d:9561:00000000', 'M0000000001', '报废');

-- case: a partition table of zeros is nobody's
-- expect: compliant; usb:0951:1666:60A44C41=compliant
INSERT INTO block_device (name, kind, partition_table_uuid, stable_name, holds_root) VALUES ('sdb', 'disk', '00000000', 'X', 0);
INSERT INTO registered_medium (device_key, number, state, partition_table_uuid) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '报废', '00000000');

-- case: the ledger does not say
-- expect: unknown; usb:0951:1666:60A44C41=unknown
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', 0);
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001');

-- case: no register was given
-- expect: unknown
-- register: none
