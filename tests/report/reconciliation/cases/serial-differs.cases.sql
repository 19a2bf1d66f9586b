-- case: the machine's
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state, serial) VALUES ('A1', 'classified_computer', 'computer', '在用', 'PF1ABC');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, product_serial) VALUES (1, 'A1', 'pf1abc');

-- case: the board's
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state, serial) VALUES ('A1', 'classified_computer', 'computer', '在用', 'B1');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, product_serial, board_serial) VALUES (1, 'A1', 'x', 'b1');

-- case: another
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state, serial) VALUES ('A1', 'classified_computer', 'computer', '在用', 'PF1ABC');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, product_serial) VALUES (1, 'A1', 'PF2');

-- case: the maker filled in none
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, serial) VALUES ('A1', 'classified_computer', 'computer', '在用', 'PF1ABC');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, product_serial) VALUES (1, 'A1', NULL);

-- case: the ledger has none
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, product_serial) VALUES (1, 'A1', 'PF2');

-- case: a visit before saw another, and the newest could not look
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state, serial) VALUES ('A1', 'classified_computer', 'computer', '在用', 'PF1ABC');
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, taken_at, product_serial) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'PF2');

-- case: a visit before saw the same, and the newest could not look
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, serial) VALUES ('A1', 'classified_computer', 'computer', '在用', 'PF1ABC');
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, taken_at, product_serial) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'pf1abc');

-- case: the newest of two visits that looked counts
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state, serial) VALUES ('A1', 'classified_computer', 'computer', '在用', 'PF1ABC');
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, taken_at, product_serial) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'PF2');
INSERT INTO seen_computer (entry, number, taken_at, product_serial) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z', 'pf1abc');
