-- case: nobody is there
-- expect: compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', '');

-- case: another machine answered
-- expect: deviation; 192.168.1.1=deviation
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', '');
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '192.168.1.1', '00:1b:21:00:00:02', 'eth0', 'reachable', 0, 0);

-- case: who only was asked for is a matter of another rule
-- expect: compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', '');
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '192.168.1.9', NULL, 'eth0', 'failed', 0, 0);

-- case: the server's own controller is inside
-- expect: compliant; 169.254.0.1=compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('usb0', 'bmc', 1, '00:1b:21:00:00:01', 'r8169', 'usb', 'up', 'pci-usb0', 0, 'permanent', '');
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '169.254.0.1', '00:1b:21:00:00:02', 'usb0', 'stale', 0, 0);

-- case: by a bridge with a port
-- expect: deviation; 10.0.0.1=deviation
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', 'br0'),
       ('br0', 'bridge', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'br0', 0, 'permanent', '');
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '10.0.0.1', '00:1b:21:00:00:02', 'br0', 'stale', 0, 0);

-- case: a container behind a bridge without a port is inside
-- expect: compliant; 172.17.0.2=compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', ''),
       ('docker0', 'bridge', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'docker0', 0, 'permanent', '');
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '172.17.0.2', '00:1b:21:00:00:02', 'docker0', 'stale', 0, 0);

-- case: whether the bridge has a port nobody knows
-- expect: unknown; 172.17.0.2=unknown
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', NULL),
       ('docker0', 'bridge', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'docker0', 0, 'permanent', '');
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '172.17.0.2', '00:1b:21:00:00:02', 'docker0', 'stale', 0, 0);

-- case: one address on two links, one of them outside
-- expect: deviation; fe80::1=deviation
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', ''),
       ('veth0', 'virtual', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'veth0', 0, 'permanent', '');
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet6', 'fe80::1', '00:1b:21:00:00:02', 'eth0', 'stale', 0, 0),
       ('inet6', 'fe80::1', '00:1b:21:00:00:02', 'veth0', 'stale', 0, 0);

-- case: an interface that left meanwhile
-- expect: unknown; 192.168.1.1=unknown
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '192.168.1.1', '00:1b:21:00:00:02', '7', 'stale', 0, 0);

-- case: the kernel could not be asked
-- expect: unknown
-- coverage: network_neighbour case impossible offline
