-- case: complies
-- expect: compliant; 10.8.3.21=compliant
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0), ('lo', 'inet', '127.0.0.1', 8, 'host', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', '');

-- case: an address of another network beside it
-- expect: deviation; 10.8.3.21=compliant; 192.168.1.7=deviation
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0), ('eth1', 'inet', '192.168.1.7', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', ''), ('eth1', 'ethernet', 1, 'eth1', '');

-- case: a segment of both families
-- expect: compliant; fd00:8::21=compliant
-- param: segment_addresses=["10.8.*","fd00:8:*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet6', 'fd00:8::21', 64, 'global', 0), ('eth0', 'inet6', 'fe80::1', 64, 'link', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', '');

-- case: 10.80 is not within 10.8
-- expect: deviation; 10.80.3.21=deviation
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.80.3.21', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', '');

-- case: the unit has declared no segment
-- expect: unknown; 10.8.3.21=unknown
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', '');

-- case: no address at all
-- expect: not_applicable
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('lo', 'inet', '127.0.0.1', 8, 'host', 0);

-- case: the kernel could not be asked
-- expect: unknown
-- param: segment_addresses=["10.8.*"]
-- coverage: network_address netlink impossible not permitted

-- case: bridges of virtual machines, and the link to the server's controller, are inside this machine
-- expect: compliant; 10.8.3.21=compliant; 192.168.122.1=compliant; 172.17.0.1=compliant; 169.254.3.1=compliant
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0), ('virbr0', 'inet', '192.168.122.1', 24, 'global', 0), ('docker0', 'inet', '172.17.0.1', 16, 'global', 0), ('usb0', 'inet', '169.254.3.1', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', ''), ('virbr0', 'bridge', 0, 'virbr0', ''), ('docker0', 'bridge', 0, 'docker0', ''), ('usb0', 'bmc', 1, 'usb0', '');

-- case: a bridge with a card in it is a network
-- expect: deviation; 192.168.122.1=deviation
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('virbr0', 'inet', '192.168.122.1', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', 'virbr0'), ('virbr0', 'bridge', 0, 'virbr0', '');

-- case: nobody knows whose a card is, or what bears the address
-- expect: unknown; 192.168.122.1=unknown; 192.168.7.1=unknown
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('virbr0', 'inet', '192.168.122.1', 24, 'global', 0), ('eth9', 'inet', '192.168.7.1', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', NULL), ('virbr0', 'bridge', 0, 'virbr0', '');

-- case: one made up for privacy is outside, today and tomorrow
-- expect: deviation; 00:1b:21:00:00:07 IPv6=deviation
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public, is_temporary) VALUES ('eth0', 'inet6', '240e:1::a1b2', 64, 'global', 1, 1), ('eth0', 'inet6', '240e:1::c3d4', 64, 'global', 1, 1);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:07', '');
