-- case: complies
-- expect: compliant; usb:046d:c31c=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'Logitech', 'Keyboard', 'hid', '0110', '1.5', 'removable', 0);

-- case: a known receiver, and one that says so
-- expect: lead; usb:046d:c52b=lead; usb:1a2c:4c5e=lead
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-1', 'usb:046d:c52b@1-1', '046d', 'c52b', NULL, 'none', 'Logitech', NULL, 'hid', '2411', '12', 'removable', 0),
                              ('1-2', 'usb:1a2c:4c5e@1-2', '1a2c', '4c5e', NULL, 'none', NULL, '2.4G Mouse', 'hid', '0110', '1.5', 'removable', 0);

-- case: a device that says nothing
-- expect: unknown; usb:1a2c:4c5e=unknown
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-2', 'usb:1a2c:4c5e@1-2', '1a2c', '4c5e', NULL, 'none', NULL, NULL, 'hid', '0110', '1.5', 'removable', 0);

-- case: PS/2 only
-- expect: not_applicable
