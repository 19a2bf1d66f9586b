-- case: the same
-- expect: compliant; A1=compliant
INSERT INTO visit (entry, number, taken_at, declared) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'A1');

-- case: another
-- expect: deviation; A1=deviation
INSERT INTO visit (entry, number, taken_at, declared) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'A2');

-- case: none
-- expect: unknown; A1=unknown
INSERT INTO visit (entry, number, taken_at, declared) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', NULL);
