-- case: complies
-- expect: compliant; 10.8.3.21=compliant
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0), ('lo', 'inet', '127.0.0.1', 8, 'host', 0);

-- case: an address of another network beside it
-- expect: deviation; 10.8.3.21=compliant; 192.168.1.7=deviation
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0), ('eth1', 'inet', '192.168.1.7', 24, 'global', 0);

-- case: a segment of both families
-- expect: compliant; fd00:8::21=compliant
-- param: segment_addresses=["10.8.*","fd00:8:*"]
INSERT INTO network_address VALUES ('eth0', 'inet6', 'fd00:8::21', 64, 'global', 0), ('eth0', 'inet6', 'fe80::1', 64, 'link', 0);

-- case: 10.80 is not within 10.8
-- expect: deviation; 10.80.3.21=deviation
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address VALUES ('eth0', 'inet', '10.80.3.21', 24, 'global', 0);

-- case: the unit has declared no segment
-- expect: unknown; 10.8.3.21=unknown
INSERT INTO network_address VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0);

-- case: no address at all
-- expect: not_applicable
-- param: segment_addresses=["10.8.*"]
INSERT INTO network_address VALUES ('lo', 'inet', '127.0.0.1', 8, 'host', 0);

-- case: the kernel could not be asked
-- expect: unknown
-- param: segment_addresses=["10.8.*"]
-- coverage: network_address netlink impossible not permitted
