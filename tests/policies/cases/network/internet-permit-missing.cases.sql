-- case: registered
-- expect: compliant
INSERT INTO registered_asset (number, permit_number) VALUES ('W001', 'XK-2026-17');

-- case: not registered
-- expect: lead
INSERT INTO registered_asset (number) VALUES ('W001');

-- case: a word for none
-- expect: lead
INSERT INTO registered_asset (number, permit_number) VALUES ('W001', '无');

-- case: no ledger
-- expect: unknown
-- register: none
