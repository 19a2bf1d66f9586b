-- case: complies
-- expect: compliant
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('lo', 'inet', '127.0.0.1', 8, 'host', 0), ('lo', 'inet6', '::1', 128, 'host', 0), ('eth0', 'inet6', 'fe80::2e0:4cff:fe68:1', 64, 'link', 0);

-- case: an address of some network
-- expect: deviation; eth0=deviation
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '192.168.1.20', 24, 'global', 0), ('eth0', 'inet', '10.0.0.20', 8, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', '');

-- case: the kernel could not be asked
-- expect: unknown
-- coverage: network_address netlink impossible not permitted

-- case: a bridge of virtual machines only
-- expect: compliant; virbr0=compliant
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('virbr0', 'inet', '192.168.122.1', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('virbr0', 'bridge', 0, 'virbr0', ''), ('vnet0', 'tunnel', 0, 'vnet0', 'virbr0'), ('eth0', 'ethernet', 1, 'eth0', '');

-- case: a bridge with a card in it
-- expect: deviation; virbr0=deviation
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('virbr0', 'inet', '192.168.122.1', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('virbr0', 'bridge', 0, 'virbr0', ''), ('vnet0', 'tunnel', 0, 'vnet0', 'virbr0'), ('eth0', 'ethernet', 1, 'eth0', 'virbr0');

-- case: nobody knows whose a card is
-- expect: unknown; virbr0=unknown
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('virbr0', 'inet', '192.168.122.1', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('virbr0', 'bridge', 0, 'virbr0', ''), ('vnet0', 'tunnel', 0, 'vnet0', 'virbr0'), ('eth0', 'ethernet', 1, 'eth0', NULL);

-- case: the interface left meanwhile
-- expect: unknown; eth9=unknown
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth9', 'inet', '192.168.1.20', 24, 'global', 0);

-- case: the link to the server's own controller, and a card beside it
-- expect: deviation; usb0=compliant; eth0=deviation
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('usb0', 'inet', '169.254.3.1', 24, 'global', 0), ('eth0', 'inet', '192.168.1.20', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('usb0', 'bmc', 1, 'usb0', ''), ('eth0', 'ethernet', 1, 'eth0', '');
