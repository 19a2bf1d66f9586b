-- case: complies
-- expect: compliant; usb:096e:0858=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-4', 'usb:096e:0858@1-4', '096e', '0858', NULL, 'none', 'Feitian', 'ePass', 'smart_card', '0100', '12', 'removable', 0);
INSERT INTO registered_device VALUES ('usb:096e:0858', 'K0000000001', 'smart_card', '张三');

-- case: not registered; a keyboard need not be
-- expect: lead; usb:1234:5678:9=lead
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-5', 'usb:1234:5678:9', '1234', '5678', '9', 'shared', NULL, NULL, 'other', '0100', '12', 'removable', 0),
                              ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'Logitech', 'Keyboard', 'hid', '0110', '1.5', 'removable', 0);

-- case: no register was given
-- expect: unknown; usb:1234:5678:9=unknown
-- register: none
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-5', 'usb:1234:5678:9', '1234', '5678', '9', 'shared', NULL, NULL, 'other', '0100', '12', 'removable', 0);
