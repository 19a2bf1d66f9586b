-- case: hosts of the segment, and this machine itself
-- expect: compliant; tcp 10.8.1.1 443=compliant; tcp ::ffff:10.8.1.2 443=compliant; tcp 172.17.0.1 443=compliant
-- coverage: network_connection /proc/net/tcp complete
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0), ('docker0', 'inet', '172.17.0.1', 16, 'global', 0);
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, process) VALUES ('tcp', '10.8.3.21', 40000, '10.8.1.1', 443, 'established', 'private', 'curl'), ('tcp6', '10.8.3.21', 40000, '::ffff:10.8.1.2', 443, 'established', 'private', 'curl'), ('tcp', '10.8.3.21', 40000, '172.17.0.1', 443, 'established', 'private', 'curl');

-- case: a phone's hotspot; 10.80 is not within 10.8
-- expect: lead; tcp 192.168.43.1 443=lead; tcp 10.80.1.1 443=lead; tcp ::ffff:192.168.43.2 443=lead
-- coverage: network_connection /proc/net/tcp complete
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0), ('docker0', 'inet', '172.17.0.1', 16, 'global', 0);
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, process) VALUES ('tcp', '10.8.3.21', 40000, '192.168.43.1', 443, 'established', 'private', 'curl'), ('tcp', '10.8.3.21', 40000, '10.80.1.1', 443, 'close_wait', 'private', 'curl'), ('tcp6', '10.8.3.21', 40000, '::ffff:192.168.43.2', 443, 'established', 'private', 'curl');

-- case: the unit has declared no segment
-- expect: unknown; tcp 192.168.43.1 443=unknown
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0), ('docker0', 'inet', '172.17.0.1', 16, 'global', 0);
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, process) VALUES ('tcp', '10.8.3.21', 40000, '192.168.43.1', 443, 'established', 'private', 'curl');

-- case: what nobody answered yet, what is public and what listens have other rules
-- expect: compliant
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0), ('docker0', 'inet', '172.17.0.1', 16, 'global', 0);
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, process) VALUES ('tcp', '10.8.3.21', 40000, '192.168.43.1', 443, 'syn_sent', 'private', 'curl'), ('tcp', '10.8.3.21', 40000, '203.0.114.5', 443, 'established', 'public', 'curl'), ('tcp', '10.8.3.21', 40000, '127.0.0.1', 443, 'established', 'loopback', 'curl');

-- case: an address of the link only tells of no network
-- expect: unknown; tcp fe80::1 443=unknown
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0), ('docker0', 'inet', '172.17.0.1', 16, 'global', 0);
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, process) VALUES ('tcp6', '10.8.3.21', 40000, 'fe80::1', 443, 'established', 'private', 'curl');

-- case: the own addresses could not be read: it may be this machine
-- expect: unknown; tcp 192.168.43.1 443=unknown
-- coverage: network_address netlink addresses impossible not permitted
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, process) VALUES ('tcp', '10.8.3.21', 40000, '192.168.43.1', 443, 'established', 'private', 'curl');

-- case: connections could not be read
-- expect: unknown
-- coverage: network_connection /proc/net/tcp impossible permission denied
-- param: segment_addresses=["10.8.*"]
