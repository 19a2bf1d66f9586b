-- case: in use
-- expect: compliant; A1 10.1.2.3=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'ip', '10.1.2.3', '10.1.2.3');
INSERT INTO seen_address (entry, number, address, family) VALUES (1, 'A1', '10.1.2.3', 'inet');

-- case: not in use
-- expect: lead; A1 10.1.2.3=lead
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'ip', '10.1.2.3', '10.1.2.3');
INSERT INTO seen_whole VALUES (1, 'address');

-- case: addresses could not be looked at
-- expect: unknown; A1 10.1.2.3=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'ip', '10.1.2.3', '10.1.2.3');

-- case: it was gone when somebody last looked, and the newest visit could not
-- expect: lead; A1 10.1.2.3=lead
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'address', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'ip', '10.1.2.3', '10.1.2.3');
INSERT INTO seen_address (entry, number, taken_at, address) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '10.9.9.9');

-- case: it was there when somebody last looked, and the newest visit could not
-- expect: unknown; A1 10.1.2.3=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'address', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'ip', '10.1.2.3', '10.1.2.3');
INSERT INTO seen_address (entry, number, taken_at, address) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '10.1.2.3');
