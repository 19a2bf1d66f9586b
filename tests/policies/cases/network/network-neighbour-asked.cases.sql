-- case: nobody was asked for
-- expect: compliant
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '192.168.1.1', '00:1b:21:00:00:02', 'eth0', 'stale', 0, 0);

-- case: somebody was, and did not answer
-- expect: lead; 192.168.1.9=lead
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '192.168.1.9', NULL, 'eth0', 'failed', 0, 0);

-- case: still asking, on two interfaces
-- expect: lead; 192.168.1.9=lead
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '192.168.1.9', NULL, 'eth0', 'incomplete', 0, 0),
       ('inet', '192.168.1.9', NULL, 'eth1', 'failed', 0, 0);

-- case: an entry made by hand
-- expect: compliant
INSERT INTO network_neighbour (family, address, mac, interface, state, is_router, is_public) VALUES ('inet', '192.168.1.9', '00:1b:21:00:00:02', 'eth0', 'permanent', 0, 0);

-- case: the kernel could not be asked
-- expect: unknown
-- coverage: network_neighbour case impossible offline
