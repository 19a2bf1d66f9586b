-- case: complies
-- expect: compliant; usb:0951:1666:60A44C41=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'Kingston', 'DataTraveler', 'storage', '0110', '480', 'removable', 0);
INSERT INTO registered_medium (device_key, number, level, kind, responsible, purpose, scope, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '机密', 'U盘', '张三', '存储数据', '个人专用', '在用');

-- case: scrapped, and plugged in
-- expect: deviation; usb:0951:1666:60A44C41=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'Kingston', 'DataTraveler', 'storage', '0110', '480', 'removable', 0);
INSERT INTO registered_medium (device_key, number, level, kind, responsible, purpose, scope, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '机密', 'U盘', '张三', '存储数据', '个人专用', '报废');

-- case: scrapped and not here
-- expect: not_applicable
INSERT INTO registered_medium (device_key, number, level, kind, responsible, purpose, scope, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '机密', 'U盘', '张三', '存储数据', '个人专用', '报废');

-- case: the ledger does not say
-- expect: unknown; usb:0951:1666:60A44C41=unknown
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'Kingston', 'DataTraveler', 'storage', '0110', '480', 'removable', 0);
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001');

-- case: no register was given
-- expect: unknown
-- register: none

-- case: a scrapped drive for discs is plugged in
-- expect: deviation; usb:0e8d:1956:KZ1D2407=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-4', 'usb:0e8d:1956:KZ1D2407', '0e8d', '1956', 'KZ1D2407', 'proven', 'optical', 0);
INSERT INTO registered_medium (device_key, number, state) VALUES ('usb:0e8d:1956:KZ1D2407', 'M0000000002', '报废');
