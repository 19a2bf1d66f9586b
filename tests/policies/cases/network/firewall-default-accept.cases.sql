-- case: refused by default
-- expect: compliant; ufw /etc/ufw/ufw.conf=compliant
INSERT INTO firewall_setting (product, is_enabled, default_input, file, line) VALUES ('ufw', 1, 'drop', '/etc/ufw/ufw.conf', 3);

-- case: let in by default
-- expect: lead; nftables /etc/nftables.conf=lead
INSERT INTO firewall_setting (product, is_enabled, default_input, file, line) VALUES ('nftables', 1, 'accept', '/etc/nftables.conf', 6);

-- case: one that is switched off lets in nothing
-- expect: compliant; nftables /etc/nftables.conf=compliant
INSERT INTO firewall_setting (product, is_enabled, default_input, file, line) VALUES ('nftables', 0, 'accept', '/etc/nftables.conf', 6);

-- case: the file does not say
-- expect: unknown; nftables /etc/nftables.conf=unknown
INSERT INTO firewall_setting (product, is_enabled, default_input, file, line) VALUES ('nftables', 1, NULL, '/etc/nftables.conf', 6);

-- case: whether it is switched on nobody knows
-- expect: unknown; nftables /etc/nftables.conf=unknown
INSERT INTO firewall_setting (product, is_enabled, default_input, file, line) VALUES ('nftables', NULL, 'accept', '/etc/nftables.conf', 6);

-- case: no firewall
-- expect: not_applicable

-- case: settings could not be read
-- expect: unknown
-- coverage: firewall_setting case impossible denied
