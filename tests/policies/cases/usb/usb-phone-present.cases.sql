-- case: complies
-- expect: compliant; usb:046d:c31c=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'Logitech', 'Keyboard', 'hid', '0110', '1.5', 'removable', 0);

-- case: a phone
-- expect: deviation; usb:2717:ff48:8b5e21c4=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-2', 'usb:2717:ff48:8b5e21c4', '2717', 'ff48', '8b5e21c4', 'proven', 'Xiaomi', 'Mi 10', 'phone', '0409', '480', 'removable', 0);

-- case: nothing but the controller's own hub
-- expect: compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('usb1', 'usb:1d6b:0002:0000:00:14.0', '1d6b', '0002', '0000:00:14.0', 'proven', 'Linux', 'xHCI', 'hub', '0601', '480', 'unknown', 1);

-- case: the bus could not be read
-- expect: unknown
-- coverage: usb_device /sys/bus/usb/devices impossible not there

-- case: a digital camera that keeps files
-- expect: deviation; usb:04a9:31c0:C767F1C714174C309255F70E4A7B2EE2=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:04a9:31c0:C767F1C714174C309255F70E4A7B2EE2', '04a9', '31c0', 'C767F1C714174C309255F70E4A7B2EE2', 'proven', 'phone', 0);
