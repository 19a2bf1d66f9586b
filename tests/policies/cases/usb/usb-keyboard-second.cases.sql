-- case: complies: one keyboard, changed after the start
-- expect: compliant; usb:046d:c31c=compliant
INSERT INTO operating_system (booted_at) VALUES ('2026-11-22T00:00:00.000000Z');
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'hid', 0);
INSERT INTO usb_interface (port, number, class, subclass, protocol, driver) VALUES ('1-1', 0, '03', '01', '01', 'usbhid');
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, after_commissioning) VALUES ('usb:046d:c31c@1-1', '1-1', '2026-11-22T05:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 1);

-- case: two keyboards, both there at the start
-- expect: compliant; usb:046d:c31c=compliant; usb:1a2c:4c5e=compliant
INSERT INTO operating_system (booted_at) VALUES ('2026-11-22T00:00:00.000000Z');
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'hid', 0), ('1-2', 'usb:1a2c:4c5e@1-2', '1a2c', '4c5e', NULL, 'none', 'hid', 0);
INSERT INTO usb_interface (port, number, class, subclass, protocol, driver) VALUES ('1-1', 0, '03', '01', '01', 'usbhid'), ('1-2', 0, '03', '01', '01', 'usbhid');
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, after_commissioning) VALUES ('usb:046d:c31c@1-1', '1-1', '2026-11-22T00:00:03.000000Z', 'exact', '/var/log/kern.log', 7, 1), ('usb:1a2c:4c5e@1-2', '1-2', '2026-11-22T00:00:04.000000Z', 'exact', '/var/log/kern.log', 7, 1);

-- case: the second came five hours later
-- expect: lead; usb:046d:c31c=compliant; usb:1a2c:4c5e=lead
INSERT INTO operating_system (booted_at) VALUES ('2026-11-22T00:00:00.000000Z');
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'hid', 0), ('1-2', 'usb:1a2c:4c5e@1-2', '1a2c', '4c5e', NULL, 'none', 'hid', 0);
INSERT INTO usb_interface (port, number, class, subclass, protocol, driver) VALUES ('1-1', 0, '03', '01', '01', 'usbhid'), ('1-2', 0, '03', '01', '01', 'usbhid');
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, after_commissioning) VALUES ('usb:046d:c31c@1-1', '1-1', '2026-11-22T00:00:03.000000Z', 'exact', '/var/log/kern.log', 7, 1), ('usb:1a2c:4c5e@1-2', '1-2', '2026-11-22T05:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 1);

-- case: no log tells when the second came
-- expect: unknown; usb:1a2c:4c5e=unknown
INSERT INTO operating_system (booted_at) VALUES ('2026-11-22T00:00:00.000000Z');
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'hid', 0), ('1-2', 'usb:1a2c:4c5e@1-2', '1a2c', '4c5e', NULL, 'none', 'hid', 0);
INSERT INTO usb_interface (port, number, class, subclass, protocol, driver) VALUES ('1-1', 0, '03', '01', '01', 'usbhid'), ('1-2', 0, '03', '01', '01', 'usbhid');
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, after_commissioning) VALUES ('usb:046d:c31c@1-1', '1-1', '2026-11-22T00:00:03.000000Z', 'exact', '/var/log/kern.log', 7, 1);

-- case: a mouse is no keyboard
-- expect: compliant
INSERT INTO operating_system (booted_at) VALUES ('2026-11-22T00:00:00.000000Z');
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'hid', 0);
INSERT INTO usb_interface (port, number, class, subclass, protocol, driver) VALUES ('1-1', 0, '03', '01', '02', 'usbhid');
