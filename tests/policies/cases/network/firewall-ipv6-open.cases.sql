-- case: both are dropped
-- expect: compliant; ipv6=compliant
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet6', 'fe80::1', 64, 'link', 0), ('lo', 'inet6', '::1', 128, 'host', 0);
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('nftables', 'ip', 'filter', 'input', 'input', 'drop', 5),
       ('nftables', 'ip6', 'filter', 'input', 'input', 'drop', 5);

-- case: IPv6 is open
-- expect: lead; ipv6=lead
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet6', 'fe80::1', 64, 'link', 0), ('lo', 'inet6', '::1', 128, 'host', 0);
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('nftables', 'ip', 'filter', 'input', 'input', 'drop', 5);

-- case: IPv6 has an empty chain
-- expect: lead; ipv6=lead
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet6', 'fe80::1', 64, 'link', 0), ('lo', 'inet6', '::1', 128, 'host', 0);
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('nftables', 'ip', 'filter', 'input', 'input', 'drop', 5),
       ('nftables', 'ip6', 'filter', 'input', 'input', 'accept', 0);

-- case: there is no IPv6 here
-- expect: compliant; ipv6=compliant
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('lo', 'inet6', '::1', 128, 'host', 0);
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('nftables', 'ip', 'filter', 'input', 'input', 'drop', 5);

-- case: IPv6 has rules that may refuse the rest
-- expect: unknown; ipv6=unknown
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet6', 'fe80::1', 64, 'link', 0), ('lo', 'inet6', '::1', 128, 'host', 0);
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('nftables', 'ip', 'filter', 'input', 'input', 'drop', 5),
       ('nftables', 'ip6', 'filter', 'input', 'input', 'accept', 5);

-- case: the older iptables filters it in some way
-- expect: unknown; ipv6=unknown
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet6', 'fe80::1', 64, 'link', 0), ('lo', 'inet6', '::1', 128, 'host', 0);
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('nftables', 'ip', 'filter', 'input', 'input', 'drop', 5),
       ('iptables', 'ip6', 'filter', NULL, '', NULL, NULL);

-- case: no firewall at all is a matter of another rule
-- expect: not_applicable
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet6', 'fe80::1', 64, 'link', 0), ('lo', 'inet6', '::1', 128, 'host', 0);

-- case: the kernel could not be asked
-- expect: unknown
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet6', 'fe80::1', 64, 'link', 0), ('lo', 'inet6', '::1', 128, 'host', 0);
-- coverage: firewall_chain netlink nftables impossible permission denied: nftables
