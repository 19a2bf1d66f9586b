-- case: there is one, and the ledger says nothing
-- expect: lead; A1=lead
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO answer (number, item, seen, taken_at) VALUES ('A1', 'wireless', '有', '2026-06-01T00:00:00.000000Z');

-- case: there is none
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO answer (number, item, seen, taken_at) VALUES ('A1', 'wireless', '无', '2026-06-01T00:00:00.000000Z');

-- case: the ledger has it, which another rule holds against it
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '已拆除');
INSERT INTO answer (number, item, seen, taken_at) VALUES ('A1', 'wireless', '有', '2026-06-01T00:00:00.000000Z');

-- case: an Internet computer may have one
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'internet_computer', 'computer', '在用');
INSERT INTO answer (number, item, seen, taken_at) VALUES ('A1', 'wireless', '有', '2026-06-01T00:00:00.000000Z');
