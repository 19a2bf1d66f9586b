-- case: complies
-- expect: compliant; usb:046d:c31c=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'Logitech', 'Keyboard', 'hid', '0110', '1.5', 'removable', 0);

-- case: a mobile broadband stick
-- expect: deviation; usb:12d1:1506:0123=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-2', 'usb:12d1:1506:0123', '12d1', '1506', '0123', 'shared', 'HUAWEI', 'HUAWEI Mobile', 'network', '0102', '480', 'removable', 0);

-- case: nothing plugged in
-- expect: not_applicable

-- case: the bus could not be read
-- expect: unknown
-- coverage: usb_device /sys/bus/usb/devices impossible not there
