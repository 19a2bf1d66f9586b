-- case: complies
-- expect: compliant; 10.1.2.3=compliant
INSERT INTO network_address VALUES ('eth0', 'inet', '10.1.2.3', 24, 'global', 0), ('lo', 'inet', '127.0.0.1', 8, 'host', 0);

-- case: an address of the Internet
-- expect: lead; 2001:da8::5=lead
INSERT INTO network_address VALUES ('eth0', 'inet6', '2001:da8::5', 64, 'global', 1);

-- case: the kernel could not be asked
-- expect: unknown
-- coverage: network_address netlink impossible not permitted
