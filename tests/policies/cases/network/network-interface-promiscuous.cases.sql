-- case: complies
-- expect: compliant; pci-eth0=compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', ''),
       ('docker0', 'bridge', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'docker0', 1, 'permanent', '');

-- case: something listens
-- expect: lead; pci-eth0=lead
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 1, 'permanent', ''),
       ('eth1', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth1', 0, 'permanent', '');

-- case: the port of a bridge takes in everything by nature
-- expect: compliant; pci-eth0=compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 1, 'permanent', 'br0'),
       ('br0', 'bridge', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'br0', 0, 'permanent', '');

-- case: one of two interfaces of an adapter listens
-- expect: lead; pci-wlan0=lead
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('wlan0', 'wireless', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-wlan0', 0, 'permanent', ''),
       ('mon0', 'wireless', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-wlan0', 1, 'permanent', '');

-- case: the kernel does not tell
-- expect: unknown; pci-eth0=unknown
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', NULL, 'permanent', '');

-- case: nobody knows whose member it is
-- expect: unknown; pci-eth0=unknown
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 1, 'permanent', NULL);

-- case: no adapter at all
-- expect: not_applicable
