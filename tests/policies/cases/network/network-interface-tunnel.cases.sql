-- case: complies
-- expect: compliant
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', '00:e0:4c:68:00:01', 'r8169', 'pci', 'down', NULL, '00:e0:4c:68:00:01');

-- case: a VPN and a dial-up line
-- expect: lead; tun0=lead; ppp0=lead
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('tun0', 'tunnel', 0, NULL, NULL, 'tun', NULL, 'unknown', 1, 'tun0'), ('ppp0', 'other', 0, NULL, NULL, NULL, NULL, 'unknown', 1, 'ppp0');

-- case: interfaces could not be listed
-- expect: unknown
-- coverage: network_interface /sys/class/net impossible permission denied
