-- case: registered
-- expect: compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');

-- case: in no ledger
-- expect: deviation; 条目 1=deviation
INSERT INTO visit (entry, number, taken_at, declared) VALUES (1, NULL, '2026-06-01T08:00:00.000000Z', 'A9');

-- case: its hardware is that of a number of the ledger, which number-not-registered tells
-- expect: compliant
INSERT INTO visit (entry, number, taken_at, declared, hardware_of) VALUES (1, NULL, '2026-06-01T08:00:00.000000Z', 'A9', 'A1');
