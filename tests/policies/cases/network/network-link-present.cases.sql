-- case: complies, down or without a cable
-- expect: compliant; 00:e0:4c:68:00:01=compliant; 00:e0:4c:68:00:02=compliant
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', '00:e0:4c:68:00:01', 'r8169', 'pci', 'down', NULL, '00:e0:4c:68:00:01'),
                                     ('eth1', 'ethernet', 1, '00:e0:4c:68:00:02', '00:e0:4c:68:00:02', 'r8169', 'pci', 'down', 0, '00:e0:4c:68:00:02');

-- case: a cable that leads somewhere
-- expect: deviation; 00:e0:4c:68:00:01=deviation
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', '00:e0:4c:68:00:01', 'r8169', 'pci', 'up', 1, '00:e0:4c:68:00:01');

-- case: the kernel does not tell
-- expect: unknown; 00:e0:4c:68:00:01=unknown
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', '00:e0:4c:68:00:01', 'r8169', 'pci', 'unknown', NULL, '00:e0:4c:68:00:01');

-- case: a bridge is no port
-- expect: not_applicable
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('br0', 'bridge', 0, NULL, NULL, NULL, NULL, 'up', 1, 'br0');

-- case: the link to the server's own controller is no port
-- expect: compliant; eth0=compliant
INSERT INTO network_interface (name, kind, physical, operational, carrier, bus, driver, stable_name) VALUES ('usb0', 'bmc', 1, 'up', 1, 'usb', 'cdc_ether', 'usb0'), ('eth0', 'ethernet', 1, 'down', 0, 'pci', 'igb', 'eth0');
