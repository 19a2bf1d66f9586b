-- case: lately
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-10-01T00:00:00.000000Z');

-- case: long ago
-- expect: lead; A1=lead
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2025-10-01T00:00:00.000000Z');
