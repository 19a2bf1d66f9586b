-- case: own addresses only
-- expect: compliant; 10.8.0.1=compliant
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '10.8.0.1', '00:1b:21:00:00:02', 'eth0', 'stale', 0, 0);

-- case: a gateway of the Internet
-- expect: lead; 123.118.4.1=lead
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '10.8.0.1', '00:1b:21:00:00:02', 'eth0', 'stale', 0, 0),
       ('inet', '123.118.4.1', '00:1b:21:00:00:02', 'usb0', 'stale', 0, 1);

-- case: the unit's own network has a public range
-- expect: compliant; 123.118.4.1=compliant
-- param: segment_addresses=["123.118.4.*"]
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '123.118.4.1', '00:1b:21:00:00:02', 'eth0', 'stale', 0, 1);

-- case: it never answered
-- expect: compliant
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '123.118.4.1', NULL, 'eth0', 'failed', 0, 1);

-- case: the kernel could not be asked
-- expect: unknown
-- coverage: network_neighbour case impossible offline
