-- case: complies
-- expect: compliant; usb:0951:1666:60A44C41=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'Kingston', 'DataTraveler', 'storage', '0110', '480', 'removable', 0);

-- case: no serial, and a serial that many share
-- expect: lead; usb:abcd:1234@1-3=lead; usb:152d:9561:00000000=lead
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-3', 'usb:abcd:1234@1-3', 'abcd', '1234', NULL, 'none', NULL, NULL, 'storage', '0110', '480', 'removable', 0),
                              ('1-4', 'usb:152d:9561:00000000', '152d', '9561', '00000000', 'shared', NULL, NULL, 'storage', '0110', '480', 'removable', 0),
                              ('1-5', 'usb:152d:9561:00000000', '152d', '9561', '00000000', 'shared', NULL, NULL, 'storage', '0110', '480', 'removable', 0);

-- case: a keyboard is no storage
-- expect: compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'Logitech', 'Keyboard', 'hid', '0110', '1.5', 'removable', 0);

-- case: the bus could not be read
-- expect: unknown
-- coverage: usb_device /sys/bus/usb/devices impossible not there
