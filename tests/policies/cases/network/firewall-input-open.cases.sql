-- case: dropped by default
-- expect: compliant; input=compliant
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('nftables', 'inet', 'filter', 'input', 'input', 'drop', 5),
       ('nftables', 'inet', 'filter', 'output', 'output', 'accept', 0);

-- case: firewalld refuses by its last rule
-- expect: compliant; input=compliant
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('nftables', 'inet', 'firewalld', 'input', 'input', 'accept', 9);

-- case: no rule at all
-- expect: lead; input=lead

-- case: an empty chain that lets in everything
-- expect: lead; input=lead
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('nftables', 'inet', 'filter', 'input', 'input', 'accept', 0),
       ('nftables', 'inet', 'filter', 'output', 'output', 'accept', 0);

-- case: only what goes out is filtered
-- expect: lead; input=lead
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('nftables', 'inet', 'filter', 'output', 'output', 'accept', 0);

-- case: only IPv6 is filtered
-- expect: lead; input=lead
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('nftables', 'ip6', 'filter', 'input', 'input', 'drop', 5);

-- case: rules that may refuse the rest
-- expect: unknown; input=unknown
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('nftables', 'inet', 'filter', 'input', 'input', 'accept', 5);

-- case: the older iptables has rules that nobody tells
-- expect: unknown; input=unknown
INSERT INTO firewall_chain (kind, family, table_name, chain, hook, policy, rules) VALUES ('iptables', 'ip', 'filter', NULL, '', NULL, NULL);

-- case: the kernel could not be asked
-- expect: unknown
-- coverage: firewall_chain netlink nftables impossible permission denied: nftables
