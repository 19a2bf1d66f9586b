-- case: complies
-- expect: compliant; inet 10.8.3.1 eth0=compliant
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_route VALUES ('inet', 'default', '10.8.3.1', 'eth0', 100, 254, 'unicast'), ('inet', '10.8.3.0/24', NULL, 'eth0', 100, 254, 'unicast');

-- case: no default route
-- expect: compliant
INSERT INTO network_route VALUES ('inet', '10.8.3.0/24', NULL, 'eth0', 100, 254, 'unicast');

-- case: a second gateway elsewhere
-- expect: deviation; inet 192.168.1.1 eth1=deviation; inet 10.8.3.1 eth0=compliant
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_route VALUES ('inet', 'default', '10.8.3.1', 'eth0', 100, 254, 'unicast'), ('inet', 'default', '192.168.1.1', 'eth1', 600, 254, 'unicast');

-- case: a default straight onto the link tells no network
-- expect: unknown; inet — ppp0=unknown
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_route VALUES ('inet', 'default', NULL, 'ppp0', 100, 254, 'unicast');

-- case: the unit has declared no segment
-- expect: unknown; inet 10.8.3.1 eth0=unknown
INSERT INTO network_route VALUES ('inet', 'default', '10.8.3.1', 'eth0', 100, 254, 'unicast');

-- case: the kernel could not be asked
-- expect: unknown
-- coverage: network_route netlink impossible not permitted
