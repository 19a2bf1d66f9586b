-- case: complies
-- expect: compliant; links=compliant
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:11:22:33:44:55', '00:11:22:33:44:55', 'r8169', 'pci', 'up', 1, '00:11:22:33:44:55'),
                                     ('eth1', 'ethernet', 1, '00:11:22:33:44:66', '00:11:22:33:44:66', 'r8169', 'pci', 'down', NULL, '00:11:22:33:44:66'),
                                     ('br0', 'bridge', 0, '00:11:22:33:44:55', NULL, 'bridge', NULL, 'up', 1, 'br0');

-- case: two links
-- expect: deviation; links=deviation
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:11:22:33:44:55', '00:11:22:33:44:55', 'r8169', 'pci', 'up', 1, '00:11:22:33:44:55'),
                                     ('eth1', 'ethernet', 1, '00:11:22:33:44:66', '00:11:22:33:44:66', 'r8169', 'pci', 'up', 1, '00:11:22:33:44:66');

-- case: the second port does not tell
-- expect: unknown; links=unknown
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:11:22:33:44:55', '00:11:22:33:44:55', 'r8169', 'pci', 'up', 1, '00:11:22:33:44:55'),
                                     ('eth1', 'ethernet', 1, '00:11:22:33:44:66', '00:11:22:33:44:66', 'r8169', 'pci', 'unknown', NULL, '00:11:22:33:44:66');

-- case: no port at all
-- expect: not_applicable
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('lo', 'loopback', 0, '00:00:00:00:00:00', NULL, NULL, NULL, 'unknown', 1, 'lo');

-- case: interfaces could not be listed
-- expect: unknown
-- coverage: network_interface /sys/class/net impossible offline
