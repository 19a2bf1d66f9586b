-- case: complies
-- expect: compliant; usb:046d:c31c=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'Logitech', 'Keyboard', 'hid', '0110', '1.5', 'removable', 0);

-- case: a built-in camera
-- expect: deviation; usb:04f2:b6d9:0001=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-6', 'usb:04f2:b6d9:0001', '04f2', 'b6d9', '0001', 'shared', 'Chicony', 'Integrated Camera', 'camera', '2741', '480', 'fixed', 0);

-- case: nothing plugged in
-- expect: not_applicable

-- case: the bus could not be read
-- expect: unknown
-- coverage: usb_device /sys/bus/usb/devices impossible not there
