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
