-- case: complies
-- expect: compliant; firewall=compliant
INSERT INTO security_product VALUES ('nftables', 'nftables 防火墙', 'firewall', 'Netfilter 项目', 1, 1, 1, '1.0.6', NULL, 'package unit path'), ('ufw', 'ufw 防火墙', 'firewall', 'Ubuntu 项目', 0, NULL, NULL, NULL, NULL, 'none');

-- case: installed as Debian does, and off
-- expect: lead; firewall=lead
INSERT INTO security_product VALUES ('nftables', 'nftables 防火墙', 'firewall', 'Netfilter 项目', 1, 0, 0, '1.0.6', NULL, 'package path');

-- case: units could not be looked at
-- expect: unknown; firewall=unknown
INSERT INTO security_product VALUES ('nftables', 'nftables 防火墙', 'firewall', 'Netfilter 项目', 1, NULL, NULL, '1.0.6', NULL, 'package path');

-- case: the catalogue has no such product
-- expect: unknown
