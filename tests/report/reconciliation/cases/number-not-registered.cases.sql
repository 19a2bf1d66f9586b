-- case: registered
-- expect: compliant
INSERT INTO visit (entry, number, taken_at, declared) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'A1');

-- case: board and disk are those of another number
-- expect: deviation; 条目 2=deviation
INSERT INTO visit (entry, number, taken_at, declared) VALUES (1, 'A1', '2026-05-01T08:00:00.000000Z', 'A1');
INSERT INTO visit (entry, number, taken_at, declared, hardware_of) VALUES (2, NULL, '2026-06-01T08:00:00.000000Z', 'A9', 'A1');

-- case: it declares its own number again since
-- expect: compliant; 条目 2=compliant
INSERT INTO visit (entry, number, taken_at, declared) VALUES (3, 'A1', '2026-06-02T08:00:00.000000Z', 'A1');
INSERT INTO visit (entry, number, taken_at, declared, hardware_of) VALUES (2, NULL, '2026-06-01T08:00:00.000000Z', 'A9', 'A1');

-- case: of no ledger at all, which terminal-not-registered tells
-- expect: compliant
INSERT INTO visit (entry, number, taken_at, declared) VALUES (1, NULL, '2026-06-01T08:00:00.000000Z', 'A9');
