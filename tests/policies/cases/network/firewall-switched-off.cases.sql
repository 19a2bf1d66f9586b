-- case: switched on
-- expect: compliant; ufw=compliant
INSERT INTO firewall_setting (product, is_enabled, default_input, file, line) VALUES ('ufw', 1, 'drop', '/etc/ufw/ufw.conf', 3);

-- case: switched off
-- expect: lead; ufw=lead
INSERT INTO firewall_setting (product, is_enabled, default_input, file, line) VALUES ('ufw', 0, 'drop', '/etc/ufw/ufw.conf', 3),
       ('nftables', 0, 'accept', '/etc/nftables.conf', 6);

-- case: another one does the work
-- expect: compliant; ufw=compliant; firewalld=compliant
INSERT INTO firewall_setting (product, is_enabled, default_input, file, line) VALUES ('ufw', 0, 'drop', '/etc/ufw/ufw.conf', 3),
       ('firewalld', 1, 'reject', '/usr/lib/firewalld/zones/public.xml', 2);

-- case: files of rules lie unused on a fresh system
-- expect: not_applicable
INSERT INTO firewall_setting (product, is_enabled, default_input, file, line) VALUES ('nftables', 0, 'accept', '/etc/nftables.conf', 6);

-- case: whether it is switched on nobody knows
-- expect: unknown; ufw=unknown
INSERT INTO firewall_setting (product, is_enabled, default_input, file, line) VALUES ('ufw', NULL, 'drop', '/etc/ufw/ufw.conf', 3);

-- case: whether another one does the work nobody knows
-- expect: unknown; ufw=unknown
INSERT INTO firewall_setting (product, is_enabled, default_input, file, line) VALUES ('ufw', 0, 'drop', '/etc/ufw/ufw.conf', 3),
       ('nftables', NULL, 'accept', '/etc/nftables.conf', 6);

-- case: settings could not be read
-- expect: unknown
-- coverage: firewall_setting case impossible denied
