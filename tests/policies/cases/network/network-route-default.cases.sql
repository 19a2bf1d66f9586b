-- case: complies
-- expect: compliant
INSERT INTO network_route VALUES ('inet', '192.168.1.0/24', NULL, 'eth0', 100, 254, 'unicast');

-- case: a gateway
-- expect: deviation; inet=deviation
INSERT INTO network_route VALUES ('inet', 'default', '192.168.1.1', 'eth0', 100, 254, 'unicast'),
                                 ('inet', 'default', '192.168.1.2', 'eth1', 200, 254, 'unicast');

-- case: a default that leads nowhere
-- expect: compliant
INSERT INTO network_route VALUES ('inet6', 'default', NULL, 'lo', 4294967295, 254, 'unreachable');

-- case: the kernel could not be asked
-- expect: unknown
-- coverage: network_route netlink impossible not permitted

-- case: each gateway stands beside its own interface
-- expect: deviation; inet=deviation
-- says: inet=192.168.9.1 eth0; 10.0.0.1 wlan0
INSERT INTO network_route VALUES ('inet', 'default', '192.168.9.1', 'eth0', 100, 254, 'unicast'),
                                 ('inet', 'default', '10.0.0.1', 'wlan0', 600, 254, 'unicast');
