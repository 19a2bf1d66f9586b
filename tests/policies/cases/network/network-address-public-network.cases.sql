-- case: complies
-- expect: compliant; 10.1.2.3=compliant
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.1.2.3', 24, 'global', 0), ('lo', 'inet', '127.0.0.1', 8, 'host', 0);

-- case: an address of the Internet
-- expect: lead; 2001:da8::5=lead
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet6', '2001:da8::5', 64, 'global', 1);

-- case: the unit uses a public range inside, and another one is none of it
-- expect: lead; 11.8.0.20=compliant; 11.9.0.20=lead
-- param: segment_addresses=["11.8.*"]
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '11.8.0.20', 24, 'global', 1), ('eth1', 'inet', '11.9.0.20', 24, 'global', 1);

-- case: the kernel could not be asked
-- expect: unknown
-- coverage: network_address netlink impossible not permitted

-- case: one made up for privacy is public, today and tomorrow
-- expect: lead; eth0 IPv6=lead
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public, is_temporary) VALUES ('eth0', 'inet6', '240e:1::a1b2', 64, 'global', 1, 1), ('eth0', 'inet6', '240e:1::c3d4', 64, 'global', 1, 1);
