-- case: complies
-- expect: compliant; 10.1.2.3=compliant
INSERT INTO network_address VALUES ('eth0', 'inet', '10.1.2.3', 24, 'global', 0);
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.1.2.3');

-- case: another one; a longer address that contains it is another one
-- expect: deviation; 10.1.2.3=deviation
INSERT INTO network_address VALUES ('eth0', 'inet', '10.1.2.3', 24, 'global', 0);
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.1.2.30');

-- case: the ledger says nothing of addresses
-- expect: unknown; 10.1.2.3=unknown
INSERT INTO network_address VALUES ('eth0', 'inet', '10.1.2.3', 24, 'global', 0);
INSERT INTO registered_asset (number) VALUES ('01010000001');

-- case: no address
-- expect: not_applicable
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.1.2.3');

-- case: IPv6 counts like IPv4, in whatever letters; what never leaves the link does not
-- expect: deviation; fd00:1::20=compliant; fd00:1::21=deviation
INSERT INTO network_address VALUES ('eth0', 'inet6', 'fd00:1::20', 64, 'global', 0), ('eth0', 'inet6', 'fd00:1::21', 64, 'global', 0), ('eth0', 'inet6', 'fe80::2e0:4cff:fe68:1', 64, 'link', 0);
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.1.2.3, FD00:1::20');

-- case: no IPv6 address is in the ledger
-- expect: deviation; fd00:1::21=deviation
INSERT INTO network_address VALUES ('eth0', 'inet6', 'fd00:1::21', 64, 'global', 0);
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', '10.1.2.3');

-- case: one that is written in full may be the same
-- expect: unknown; fd00:1::21=unknown
INSERT INTO network_address VALUES ('eth0', 'inet6', 'fd00:1::21', 64, 'global', 0);
INSERT INTO registered_asset (number, addresses) VALUES ('01010000001', 'fd00:0001:0000:0000:0000:0000:0000:0021');
