-- case: complies
-- expect: compliant
INSERT INTO network_address VALUES ('lo', 'inet', '127.0.0.1', 8, 'host', 0), ('lo', 'inet6', '::1', 128, 'host', 0), ('eth0', 'inet6', 'fe80::2e0:4cff:fe68:1', 64, 'link', 0);

-- case: an address of some network
-- expect: deviation; eth0=deviation
INSERT INTO network_address VALUES ('eth0', 'inet', '192.168.1.20', 24, 'global', 0), ('eth0', 'inet', '10.0.0.20', 8, 'global', 0);

-- case: the kernel could not be asked
-- expect: unknown
-- coverage: network_address netlink impossible not permitted
