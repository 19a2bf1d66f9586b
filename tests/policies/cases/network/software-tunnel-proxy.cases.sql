-- case: none of them is there
-- expect: compliant; frp=compliant; openvpn=compliant
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('frp', 'A', 'tunnel', NULL, 0, 0, NULL, NULL, 'none'), ('openvpn', 'D', 'vpn', NULL, 0, 0, NULL, NULL, 'none');

-- case: one is installed by its package
-- expect: lead; frp=lead
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('frp', 'A', 'tunnel', NULL, 1, 0, 1, '1.2', 'package path');

-- case: nothing proves it, and its places could not be looked at
-- expect: unknown; frp=unknown
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('frp', 'A', 'tunnel', NULL, NULL, NULL, NULL, NULL, 'none');

-- case: another category is another rule's business
-- expect: unknown
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('other', 'O', 'messaging', NULL, 1, 1, 1, '1', 'package');

-- case: the catalogue was not looked for
-- expect: unknown
-- coverage: network_software network-software.json impossible not found
