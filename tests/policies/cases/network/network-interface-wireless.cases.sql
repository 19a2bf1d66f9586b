-- case: complies
-- expect: compliant; 00:e0:4c:68:00:01=compliant
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', '00:e0:4c:68:00:01', 'r8169', 'pci', 'down', NULL, '00:e0:4c:68:00:01');

-- case: a Wi-Fi adapter, even when it is down
-- expect: deviation; 9c:b6:d0:00:00:01=deviation; 00:e0:4c:68:00:01=compliant
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', '00:e0:4c:68:00:01', 'r8169', 'pci', 'down', NULL, '00:e0:4c:68:00:01'),
                                     ('wlan0', 'wireless', 1, '9c:b6:d0:00:00:01', '9c:b6:d0:00:00:01', 'iwlwifi', 'pci', 'down', NULL, '9c:b6:d0:00:00:01');

-- case: no adapter at all
-- expect: not_applicable
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('lo', 'loopback', 0, NULL, NULL, NULL, NULL, 'unknown', 1, 'lo');

-- case: interfaces could not be listed
-- expect: unknown
-- coverage: network_interface /sys/class/net impossible permission denied
