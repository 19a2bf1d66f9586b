-- case: complies
-- expect: compliant; usb:046d:c31c=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-1', 'usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'Logitech', 'Keyboard', 'hid', '0110', '1.5', 'removable', 0);

-- case: Bluetooth inside the case, Wi-Fi outside
-- expect: deviation; usb:8087:0026=deviation; usb:0bda:8179:00e04c0001=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-7', 'usb:8087:0026@1-7', '8087', '0026', NULL, 'none', NULL, NULL, 'bluetooth', '0002', '12', 'fixed', 0),
                              ('1-2', 'usb:0bda:8179:00e04c0001', '0bda', '8179', '00e04c0001', 'shared', 'Realtek', '802.11n NIC', 'wireless', '0000', '480', 'removable', 0);

-- case: nothing plugged in
-- expect: not_applicable

-- case: the bus could not be read
-- expect: unknown
-- coverage: usb_device /sys/bus/usb/devices impossible not there

-- case: a modem is wireless, a USB network card is another rule's matter
-- expect: deviation; usb:12d1:1506=deviation; usb:0bda:8153:000001=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:12d1:1506@1-2', '12d1', '1506', NULL, 'none', 'modem', 0),
       ('1-3', 'usb:0bda:8153:000001', '0bda', '8153', '000001', 'shared', 'network', 0);

-- case: what nobody drives may be one
-- expect: unknown; usb:0bda:c811=unknown
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0bda:c811@1-2', '0bda', 'c811', NULL, 'none', 'other', 0);
INSERT INTO usb_interface (port, number, class, subclass, protocol, driver) VALUES ('1-2', 0, 'ff', 'ff', 'ff', NULL);

-- case: two of a model, of which one is driven
-- expect: unknown; usb:0bda:c811=unknown
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0bda:c811@1-2', '0bda', 'c811', NULL, 'none', 'other', 0);
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-3', 'usb:0bda:c811@1-3', '0bda', 'c811', NULL, 'none', 'other', 0);
INSERT INTO usb_interface (port, number, class, subclass, protocol, driver) VALUES ('1-2', 0, 'ff', 'ff', 'ff', NULL), ('1-3', 0, 'ff', 'ff', 'ff', 'ftdi_sio');

-- case: what has a driver, or a class, is no such thing
-- expect: compliant; usb:0bda:c811=compliant; usb:03f0:1234=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0bda:c811@1-2', '0bda', 'c811', NULL, 'none', 'other', 0);
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-3', 'usb:03f0:1234@1-3', '03f0', '1234', NULL, 'none', 'printer', 0);
INSERT INTO usb_interface (port, number, class, subclass, protocol, driver) VALUES ('1-2', 0, 'ff', 'ff', 'ff', 'ftdi_sio'), ('1-3', 0, '07', '01', '02', 'usblp'), ('1-3', 1, 'ff', 'ff', 'ff', NULL);
