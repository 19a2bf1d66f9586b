-- case: complies
-- expect: compliant; 00:e0:4c:68:00:01=compliant
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', '00:e0:4c:68:00:01', 'r8169', 'pci', 'down', NULL, '00:e0:4c:68:00:01');

-- case: a phone that shares its network
-- expect: deviation; 02:1a:11:00:00:01=deviation
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('usb0', 'ethernet', 1, '02:1a:11:00:00:01', NULL, 'rndis_host', 'usb', 'up', 1, '02:1a:11:00:00:01');

-- case: nobody knows the bus
-- expect: unknown; 00:e0:4c:68:00:01=unknown
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', NULL, NULL, NULL, 'down', NULL, '00:e0:4c:68:00:01');

-- case: no adapter at all
-- expect: not_applicable

-- case: the link to a server's own controller is no adapter that somebody plugged in
-- expect: not_applicable
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('usb0', 'bmc', 1, '7e:d5:8a:00:00:01', NULL, 'cdc_ether', 'usb', 'up', 1, 'usb-1-14:1.0');
