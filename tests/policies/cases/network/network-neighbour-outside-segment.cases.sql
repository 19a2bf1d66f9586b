-- case: machines of the segment, a virtual machine and the server's controller
-- expect: compliant; 10.8.1.1=compliant; 192.168.122.10=compliant; 169.254.3.254=compliant
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', ''), ('virbr0', 'bridge', 0, 'virbr0', ''), ('usb0', 'bmc', 1, 'usb0', '');
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '10.8.1.1', '52:54:00:00:00:01', 'eth0', 'reachable', 0, 0), ('inet', '192.168.122.10', '52:54:00:00:00:01', 'virbr0', 'reachable', 0, 0), ('inet', '169.254.3.254', '52:54:00:00:00:01', 'usb0', 'reachable', 0, 0);

-- case: a machine of another network on the same cable
-- expect: lead; 192.168.1.1=lead; 10.8.1.1=compliant
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', ''), ('virbr0', 'bridge', 0, 'virbr0', ''), ('usb0', 'bmc', 1, 'usb0', '');
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '10.8.1.1', '52:54:00:00:00:01', 'eth0', 'reachable', 0, 0), ('inet', '192.168.1.1', '52:54:00:00:00:01', 'eth0', 'stale', 0, 0), ('inet', '203.0.114.5', '52:54:00:00:00:01', 'eth0', 'reachable', 0, 1), ('inet', '192.168.1.9', '52:54:00:00:00:01', 'eth0', 'failed', 0, 0), ('inet', 'fe80::1', '52:54:00:00:00:01', 'eth0', 'reachable', 0, 0);

-- case: a bridge with a card in it is a network
-- expect: lead; 192.168.122.10=lead
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', 'virbr0'), ('virbr0', 'bridge', 0, 'virbr0', ''), ('usb0', 'bmc', 1, 'usb0', '');
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '192.168.122.10', '52:54:00:00:00:01', 'virbr0', 'reachable', 0, 0);

-- case: nobody knows whose a card is, or by what it answered
-- expect: unknown; 192.168.122.10=unknown; 192.168.7.7=unknown
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', NULL), ('virbr0', 'bridge', 0, 'virbr0', ''), ('usb0', 'bmc', 1, 'usb0', '');
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '192.168.122.10', '52:54:00:00:00:01', 'virbr0', 'reachable', 0, 0), ('inet', '192.168.7.7', '52:54:00:00:00:01', 'eth9', 'reachable', 0, 0);

-- case: the unit has declared no segment
-- expect: unknown; 192.168.1.1=unknown
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', ''), ('virbr0', 'bridge', 0, 'virbr0', ''), ('usb0', 'bmc', 1, 'usb0', '');
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '192.168.1.1', '52:54:00:00:00:01', 'eth0', 'reachable', 0, 0);

-- case: neighbours could not be asked for
-- expect: unknown
-- coverage: network_neighbour netlink neighbours impossible not permitted
-- param: segment_addresses=["10.8.*"]
