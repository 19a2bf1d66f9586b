-- case: complies: a keyboard with keys for sound
-- expect: compliant; usb:046d:c31c=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'hid', 0);
INSERT INTO usb_interface (port, number, class, subclass, protocol, driver) VALUES ('1-1', 0, '03', '01', '01', 'usbhid'), ('1-1', 1, '03', '00', '00', 'usbhid');
INSERT INTO usb_face (port, device_key, kind) VALUES ('1-1', 'usb:046d:c31c@1-1', 'hid');

-- case: a keyboard that is also a stick, and one that is a network card
-- expect: lead; usb:1b4f:9207:A1B2C3D4=lead; usb:0525:a4a2=lead
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:1b4f:9207:A1B2C3D4', '1b4f', '9207', 'A1B2C3D4', 'proven', 'storage', 0), ('1-3', 'usb:0525:a4a2@1-3', '0525', 'a4a2', NULL, 'none', 'network', 0);
INSERT INTO usb_interface (port, number, class, subclass, protocol, driver) VALUES ('1-2', 0, '03', '01', '01', 'usbhid'), ('1-3', 0, '03', '00', '01', 'usbhid');
INSERT INTO usb_face (port, device_key, kind) VALUES ('1-2', 'usb:1b4f:9207:A1B2C3D4', 'hid'), ('1-2', 'usb:1b4f:9207:A1B2C3D4', 'storage'), ('1-3', 'usb:0525:a4a2@1-3', 'hid'), ('1-3', 'usb:0525:a4a2@1-3', 'network');

-- case: a stick, and a USB Key with buttons: no keyboards
-- expect: compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', 0), ('1-4', 'usb:096e:0858@1-4', '096e', '0858', NULL, 'none', 'smart_card', 0);
INSERT INTO usb_interface (port, number, class, subclass, protocol, driver) VALUES ('1-2', 0, '08', '06', '50', 'usb-storage'), ('1-4', 0, '03', '00', '00', 'usbhid');

-- case: the interfaces could not be read
-- expect: unknown
-- coverage: usb_interface /sys/bus/usb/devices impossible not there
