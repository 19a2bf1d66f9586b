-- case: one way out
-- expect: compliant; inet=compliant
INSERT INTO network_route (family, destination, gateway, interface, metric, routing_table, type) VALUES ('inet', 'default', '10.8.0.1', 'eth0', 100, 254, 'unicast'),
       ('inet', '10.8.0.0/24', NULL, 'eth0', 100, 254, 'unicast');

-- case: the office and a phone
-- expect: lead; inet=lead
INSERT INTO network_route (family, destination, gateway, interface, metric, routing_table, type) VALUES ('inet', 'default', '10.8.0.1', 'eth0', 100, 254, 'unicast'),
       ('inet', 'default', '192.168.42.129', 'usb0', 101, 254, 'unicast');

-- case: one interface in both families
-- expect: compliant; inet=compliant; inet6=compliant
INSERT INTO network_route (family, destination, gateway, interface, metric, routing_table, type) VALUES ('inet', 'default', '10.8.0.1', 'eth0', 100, 254, 'unicast'),
       ('inet6', 'default', 'fe80::1', 'eth0', 100, 254, 'unicast');

-- case: by which interface nobody knows
-- expect: unknown; inet=unknown
INSERT INTO network_route (family, destination, gateway, interface, metric, routing_table, type) VALUES ('inet', 'default', '10.8.0.1', 'eth0', 100, 254, 'unicast'),
       ('inet', 'default', '10.9.0.1', NULL, 100, 254, 'unicast');

-- case: no network at all
-- expect: compliant

-- case: the kernel could not be asked
-- expect: unknown
-- coverage: network_route case impossible offline
