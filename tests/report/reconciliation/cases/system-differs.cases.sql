-- case: part of it
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state, system) VALUES ('A1', 'classified_computer', 'computer', '在用', 'Kylin V10');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, system) VALUES (1, 'A1', 'Kylin V10 (SP1)');

-- case: written otherwise
-- expect: lead; A1=lead
INSERT INTO asset (number, ledger, kind, state, system) VALUES ('A1', 'classified_computer', 'computer', '在用', '银河麒麟 V10');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, system) VALUES (1, 'A1', 'Kylin V10 (SP1)');

-- case: nobody could tell
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, system) VALUES ('A1', 'classified_computer', 'computer', '在用', 'Kylin V10');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, system) VALUES (1, 'A1', NULL);

-- case: a visit before saw another, and the newest could not look
-- expect: lead; A1=lead
INSERT INTO asset (number, ledger, kind, state, system) VALUES ('A1', 'classified_computer', 'computer', '在用', 'Kylin V10');
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, taken_at, system) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'UOS 20');

-- case: a visit before saw the same, and the newest could not look
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, system) VALUES ('A1', 'classified_computer', 'computer', '在用', 'Kylin V10');
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, taken_at, system) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'Kylin V10 (SP1)');

-- case: the newest of two visits that looked counts
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state, system) VALUES ('A1', 'classified_computer', 'computer', '在用', 'Kylin V10');
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO seen_computer (entry, number, taken_at, system) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'UOS 20');
INSERT INTO seen_computer (entry, number, taken_at, system) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z', 'Kylin V10 (SP1)');
