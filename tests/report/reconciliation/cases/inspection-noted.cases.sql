-- case: a torn seal
-- expect: lead; A1 remark=lead
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'remark', '封条破损');

-- case: nothing to note
-- expect: compliant; A1 remark=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'remark', '正常');

-- case: the model, shorter
-- expect: compliant; A1 model=compliant
INSERT INTO asset (number, ledger, kind, state, model) VALUES ('A1', 'classified_computer', 'computer', '在用', '联想 启天 M450');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'model', '启天M450');

-- case: another model
-- expect: lead; A1 model=lead
INSERT INTO asset (number, ledger, kind, state, model) VALUES ('A1', 'classified_computer', 'computer', '在用', '联想 启天 M450');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'model', '超越 E500');

-- case: the ledger names no model
-- expect: unknown; A1 model=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'model', '超越 E500');
