-- case: complies
-- expect: compliant; 01010000001=compliant
INSERT INTO registered_asset (number, state) VALUES ('01010000001', '在用');

-- case: scrapped, and running
-- expect: deviation; 01010000001=deviation
INSERT INTO registered_asset (number, state) VALUES ('01010000001', '报废');

-- case: the ledger does not say
-- expect: unknown; 01010000001=unknown
INSERT INTO registered_asset (number) VALUES ('01010000001');

-- case: no register was given
-- expect: unknown
-- register: none
