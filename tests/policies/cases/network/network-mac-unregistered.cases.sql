-- case: complies, however it is written
-- expect: compliant; 00:e0:4c:68:00:01=compliant
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', '00:e0:4c:68:00:01', 'r8169', 'pci', 'down', NULL, '00:e0:4c:68:00:01');
INSERT INTO registered_asset (number, macs) VALUES ('01010000001', '00-E0-4C-68-00-01 00-E0-4C-68-00-02');

-- case: another adapter, and one that is registered as having none
-- expect: deviation; 00:e0:4c:68:00:09=deviation
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:09', '00:e0:4c:68:00:09', 'r8169', 'pci', 'down', NULL, '00:e0:4c:68:00:09');
INSERT INTO registered_asset (number, macs) VALUES ('01010000001', '无');

-- case: a registered address put on another adapter
-- expect: deviation; 00:e0:4c:68:00:09=deviation
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', '00:e0:4c:68:00:09', 'r8169', 'pci', 'down', NULL, '00:e0:4c:68:00:09');
INSERT INTO registered_asset (number, macs) VALUES ('01010000001', '00:e0:4c:68:00:01');

-- case: no register was given
-- expect: unknown; 00:e0:4c:68:00:01=unknown
-- register: none
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', '00:e0:4c:68:00:01', 'r8169', 'pci', 'down', NULL, '00:e0:4c:68:00:01');

-- case: no adapter
-- expect: not_applicable
