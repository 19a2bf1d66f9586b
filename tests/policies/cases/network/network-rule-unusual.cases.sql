-- case: as every system has them
-- expect: compliant; inet from all lookup=compliant
INSERT INTO network_rule (family, priority, selector, routing_table, action) VALUES ('inet', 0, 'from all', 255, 'lookup'),
       ('inet', 32766, 'from all', 254, 'lookup'),
       ('inet', 32767, 'from all', 253, 'lookup'),
       ('inet6', 0, 'from all', 255, 'lookup');

-- case: a VPN sends what is unmarked elsewhere
-- expect: lead; inet not from all fwmark 0xca6c lookup=lead
INSERT INTO network_rule (family, priority, selector, routing_table, action) VALUES ('inet', 0, 'from all', 255, 'lookup'),
       ('inet', 32766, 'from all', 254, 'lookup'),
       ('inet', 32767, 'from all', 253, 'lookup'),
       ('inet6', 0, 'from all', 255, 'lookup'),
       ('inet', 32765, 'not from all fwmark 0xca6c', 51820, 'lookup');

-- case: some packets are thrown away
-- expect: lead; inet6 from all to 2001:db8::/32 prohibit=lead
INSERT INTO network_rule (family, priority, selector, routing_table, action) VALUES ('inet', 0, 'from all', 255, 'lookup'),
       ('inet', 32766, 'from all', 254, 'lookup'),
       ('inet', 32767, 'from all', 253, 'lookup'),
       ('inet6', 0, 'from all', 255, 'lookup'),
       ('inet6', 200, 'from all to 2001:db8::/32', NULL, 'prohibit');

-- case: groups of devices bring a rule of their own
-- expect: compliant; inet from all l3mdev lookup=compliant
INSERT INTO network_rule (family, priority, selector, routing_table, action) VALUES ('inet', 0, 'from all', 255, 'lookup'),
       ('inet', 32766, 'from all', 254, 'lookup'),
       ('inet', 32767, 'from all', 253, 'lookup'),
       ('inet6', 0, 'from all', 255, 'lookup'),
       ('inet', 1000, 'from all l3mdev', NULL, 'lookup');

-- case: which table is asked nobody knows
-- expect: unknown; inet from all lookup=unknown
INSERT INTO network_rule (family, priority, selector, routing_table, action) VALUES ('inet', 0, 'from all', 255, 'lookup'),
       ('inet', 32766, 'from all', 254, 'lookup'),
       ('inet', 32767, 'from all', 253, 'lookup'),
       ('inet6', 0, 'from all', 255, 'lookup'),
       ('inet', 5, 'from all', NULL, 'lookup');

-- case: the kernel could not be asked
-- expect: unknown
-- coverage: network_rule case impossible offline
