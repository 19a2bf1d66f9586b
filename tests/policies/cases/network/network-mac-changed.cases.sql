-- case: complies
-- expect: compliant; 00:e0:4c:68:00:01=compliant
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:E0:4C:68:00:01', '00:e0:4c:68:00:01', 'r8169', 'pci', 'down', NULL, '00:e0:4c:68:00:01');

-- case: another address
-- expect: lead; 00:e0:4c:68:00:01=lead
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '02:00:00:00:00:01', '00:e0:4c:68:00:01', 'r8169', 'pci', 'up', 1, '00:e0:4c:68:00:01');

-- case: the kernel does not tell the adapter's own
-- expect: unknown; pci-0000:02:00.0=unknown
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', NULL, 'virtio_net', 'virtio', 'up', 1, 'pci-0000:02:00.0');
