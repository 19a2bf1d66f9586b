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

-- case: what a server's controller plays is judged by a rule of its own, another adapter here
-- expect: deviation; usb:046b:ffb0=compliant; usb:0bda:8153:0123=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, is_root_hub) VALUES ('1-3', 'usb:046b:ffb0@1-3', '046b', 'ffb0', NULL, 'none', 'AMI', 'Virtual Ethernet', 'network', 0), ('1-2', 'usb:0bda:8153:0123', '0bda', '8153', '0123', 'shared', 'Realtek', 'USB LAN', 'network', 0);
INSERT INTO network_interface (name, kind, physical, bus, driver, stable_name) VALUES ('usb0', 'bmc', 1, 'usb', 'cdc_ether', 'usb0');

-- case: an adapter with such a maker's number in a machine that is no server
-- expect: deviation; usb:046b:ffb0=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, is_root_hub) VALUES ('1-3', 'usb:046b:ffb0@1-3', '046b', 'ffb0', NULL, 'none', 'AMI', 'Virtual Ethernet', 'network', 0);
INSERT INTO network_interface (name, kind, physical, bus, driver, stable_name) VALUES ('usb0', 'ethernet', 1, 'usb', 'cdc_ether', 'usb0');

-- case: nobody can tell whether the server's controller plays it
-- expect: unknown; usb:046b:ffb0=unknown
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, is_root_hub) VALUES ('1-3', 'usb:046b:ffb0@1-3', '046b', 'ffb0', NULL, 'none', 'AMI', 'Virtual Ethernet', 'network', 0);
