-- case: one port and a virtual machine
-- expect: compliant; br0=compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', 'br0'),
       ('br0', 'bridge', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'br0', 0, 'permanent', ''),
       ('vnet0', 'tunnel', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'vnet0', 0, 'permanent', 'br0');

-- case: two ports
-- expect: deviation; br0=deviation
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', 'br0'),
       ('wlan0', 'wireless', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-wlan0', 0, 'permanent', 'br0'),
       ('br0', 'bridge', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'br0', 0, 'permanent', '');

-- case: two bridges of a port each
-- expect: compliant; br0=compliant; br1=compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', 'br0'),
       ('eth1', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth1', 0, 'permanent', 'br1'),
       ('br0', 'bridge', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'br0', 0, 'permanent', ''),
       ('br1', 'bridge', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'br1', 0, 'permanent', '');

-- case: two ports in one bond are no bridge
-- expect: not_applicable
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', 'bond0'),
       ('eth1', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth1', 0, 'permanent', 'bond0'),
       ('bond0', 'bond', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'bond0', 0, 'permanent', '');

-- case: whose member the second port is nobody knows
-- expect: unknown; br0=unknown
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', 'br0'),
       ('eth1', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth1', 0, 'permanent', NULL),
       ('br0', 'bridge', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'br0', 0, 'permanent', '');

-- case: no bridge
-- expect: not_applicable
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', '');

-- case: interfaces could not be listed
-- expect: unknown
-- coverage: network_interface /sys/class/net impossible offline
