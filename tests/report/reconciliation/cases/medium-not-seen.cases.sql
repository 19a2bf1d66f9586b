-- case: lately
-- expect: compliant; M1=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('M1', 'classified_medium', 'medium', '在用');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-11-01T00:00:00.000000Z');
INSERT INTO seen_whole VALUES (1, 'medium');
INSERT INTO seen_medium (entry, number, serial, last_seen) VALUES (1, 'A1', 's1', '2026-10-01T00:00:00.000000Z');

-- case: long ago
-- expect: lead; M1=lead
INSERT INTO asset (number, ledger, kind, state) VALUES ('M1', 'classified_medium', 'medium', '在用');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_whole VALUES (1, 'medium');
INSERT INTO seen_medium (entry, number, serial, last_seen) VALUES (1, 'A1', 's1', '2025-10-01T00:00:00.000000Z');

-- case: never
-- expect: lead; M1=lead
INSERT INTO asset (number, ledger, kind, state) VALUES ('M1', 'classified_medium', 'medium', '在用');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_whole VALUES (1, 'medium');

-- case: no visit told all of its media
-- expect: unknown; M1=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('M1', 'classified_medium', 'medium', '在用');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');

-- case: a person listed its serial on an inspection sheet, no time is known
-- expect: unknown; M1=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('M1', 'classified_medium', 'medium', '在用');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-11-01T00:00:00.000000Z');
INSERT INTO seen_whole VALUES (1, 'medium');
INSERT INTO seen_medium (entry, number, serial, identity, connections, is_present) VALUES (1, 'A1', 's1', 'proven', 0, 0);
