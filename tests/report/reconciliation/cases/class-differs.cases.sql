-- case: classified
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at, terminal_class) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-jimi');

-- case: an Internet terminal among the classified
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at, terminal_class) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'internet');

-- case: a classified terminal among those of the Internet
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'internet_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at, terminal_class) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-mimi');

-- case: relay
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'relay_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at, terminal_class) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'relay-unclassified');

-- case: internal
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'unclassified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at, terminal_class) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'internal');

-- case: it declared none
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at, terminal_class) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', NULL);

-- case: a ledger of servers says nothing
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'server', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at, terminal_class) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'internal');

-- case: another class was declared before, and the newest visit did not ask
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at, terminal_class, class_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z', 'internet', '2026-06-01T08:00:00.000000Z');

-- case: the class was right before, and the newest visit did not ask
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at, terminal_class, class_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z', 'standalone-jimi', '2026-06-01T08:00:00.000000Z');
