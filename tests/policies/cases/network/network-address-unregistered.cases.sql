-- case: complies
-- expect: compliant; 10.1.2.3=compliant
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.1.2.3', 24, 'global', 0);
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.1.2.3');
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', '');

-- case: another one; a longer address that contains it is another one
-- expect: deviation; 10.1.2.3=deviation
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.1.2.3', 24, 'global', 0);
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.1.2.30');
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', '');

-- case: the ledger says nothing of addresses
-- expect: unknown; 10.1.2.3=unknown
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.1.2.3', 24, 'global', 0);
INSERT INTO registered_asset (number) VALUES ('01010000001');
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', '');

-- case: no address
-- expect: not_applicable
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.1.2.3');

-- case: IPv6 counts like IPv4, in whatever letters; what never leaves the link does not
-- expect: deviation; fd00:1::20=compliant; fd00:1::21=deviation
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public, is_temporary) VALUES ('eth0', 'inet6', 'fd00:1::20', 64, 'global', 0, 0), ('eth0', 'inet6', 'fd00:1::21', 64, 'global', 0, 0), ('eth0', 'inet6', 'fe80::2e0:4cff:fe68:1', 64, 'link', 0, 0);
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.1.2.3, FD00:1::20');
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', '');

-- case: no IPv6 address is in the ledger
-- expect: deviation; fd00:1::21=deviation
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public, is_temporary) VALUES ('eth0', 'inet6', 'fd00:1::21', 64, 'global', 0, 0);
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.1.2.3');
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', '');

-- case: one that is written in full may be the same
-- expect: unknown; fd00:1::21=unknown
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public, is_temporary) VALUES ('eth0', 'inet6', 'fd00:1::21', 64, 'global', 0, 0);
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', 'fd00:0001:0000:0000:0000:0000:0000:0021');
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', '');

-- case: bridges of virtual machines, and the link to the server's controller, are inside this machine
-- expect: compliant; 10.8.3.21=compliant; 192.168.122.1=compliant; 172.17.0.1=compliant; 169.254.3.1=compliant
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '10.8.3.21', 24, 'global', 0), ('virbr0', 'inet', '192.168.122.1', 24, 'global', 0), ('docker0', 'inet', '172.17.0.1', 16, 'global', 0), ('usb0', 'inet', '169.254.3.1', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', ''), ('virbr0', 'bridge', 0, 'virbr0', ''), ('docker0', 'bridge', 0, 'docker0', ''), ('usb0', 'bmc', 1, 'usb0', '');
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.8.3.21');

-- case: a bridge with a card in it is a network
-- expect: deviation; 192.168.122.1=deviation
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('virbr0', 'inet', '192.168.122.1', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', 'virbr0'), ('virbr0', 'bridge', 0, 'virbr0', '');
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.8.3.21');

-- case: nobody knows whose a card is, or what bears the address
-- expect: unknown; 192.168.122.1=unknown; 192.168.7.1=unknown
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('virbr0', 'inet', '192.168.122.1', 24, 'global', 0), ('eth9', 'inet', '192.168.7.1', 24, 'global', 0);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, 'eth0', NULL), ('virbr0', 'bridge', 0, 'virbr0', '');
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.8.3.21');

-- case: addresses made up for privacy change every day: no ledger holds them, and their subject stays
-- expect: unknown; 10.1.2.3=compliant; 00:1b:21:00:00:07 IPv6=unknown
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public, is_temporary) VALUES ('eth0', 'inet', '10.1.2.3', 24, 'global', 0, 0), ('eth0', 'inet6', '240e:1::a1b2', 64, 'global', 1, 1), ('eth0', 'inet6', '240e:1::c3d4', 64, 'global', 1, 1);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:07', '');
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.1.2.3');

-- case: an older snapshot does not say whether it was made up
-- expect: unknown; 240e:1::a1b2=unknown
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public, is_temporary) VALUES ('eth0', 'inet6', '240e:1::a1b2', 64, 'global', 1, NULL);
INSERT INTO network_interface (name, kind, physical, stable_name, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:07', '');
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.1.2.3');
