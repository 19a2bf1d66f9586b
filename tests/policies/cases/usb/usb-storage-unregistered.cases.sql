-- case: complies
-- expect: compliant; usb:0951:1666:60A44C41=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'Kingston', 'DataTraveler', 'storage', '0110', '480', 'removable', 0);
INSERT INTO registered_medium (device_key, number, level, kind, responsible, purpose, scope, state) VALUES ('usb:0951:1666:60a44c41', 'M0000000001', '机密', 'U盘', '张三', '存储数据', '个人专用', '在用');

-- case: not in the ledger
-- expect: deviation; usb:0951:1666:60A44C41=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'Kingston', 'DataTraveler', 'storage', '0110', '480', 'removable', 0);
INSERT INTO registered_medium (device_key, number, level, kind, responsible, purpose, scope, state) VALUES ('usb:0951:1666:60A44C42', 'M0000000001', '机密', 'U盘', '张三', '存储数据', '个人专用', '在用');

-- case: a serial that proves nothing is another rule's matter
-- expect: compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-2', 'usb:abcd:1234:0123456789ABCDEF', 'abcd', '1234', '0123456789ABCDEF', 'shared', NULL, NULL, 'storage', '0110', '480', 'removable', 0);

-- case: of a card reader the card counts, which is another rule's matter
-- expect: compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-5', 'usb:0bda:0129:2C7F11A0', '0bda', '0129', '2C7F11A0', 'proven', 'card_reader', 0);

-- case: no register was given
-- expect: unknown; usb:0951:1666:60A44C41=unknown
-- register: none
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'Kingston', 'DataTraveler', 'storage', '0110', '480', 'removable', 0);

-- case: nothing plugged in, but the bus could not be read
-- expect: unknown
-- coverage: usb_device /sys/bus/usb/devices impossible not there

-- case: a drive for discs, and a server's virtual media with a serial of its own
-- expect: deviation; usb:0e8d:1956:KZ1D2407=deviation; usb:046b:ff20:SBX70331=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-4', 'usb:0e8d:1956:KZ1D2407', '0e8d', '1956', 'KZ1D2407', 'proven', 'optical', 0),
       ('1-6', 'usb:046b:ff20:SBX70331', '046b', 'ff20', 'SBX70331', 'proven', 'bmc_media', 0);

-- case: usbrip defect 6: the model of one registered medium with the serial of another
-- expect: deviation; usb:0951:1666:4C530001=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0951:1666:4C530001', '0951', '1666', '4C530001', 'proven', 'storage', 0);
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001'), ('usb:0781:5583:4C530001', 'M0000000002');
