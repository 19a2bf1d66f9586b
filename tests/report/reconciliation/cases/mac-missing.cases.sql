-- case: it is there
-- expect: compliant; A1 00-1A-2B-3C-4D-5E=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'mac', '00-1A-2B-3C-4D-5E', '00:1a:2b:3c:4d:5e');
INSERT INTO seen_interface (entry, number, name, mac) VALUES (1, 'A1', 'eth0', '00:1a:2b:3c:4d:5e');

-- case: it was taken out
-- expect: deviation; A1 00-1A-2B-3C-4D-5E=deviation
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'mac', '00-1A-2B-3C-4D-5E', '00:1a:2b:3c:4d:5e');
INSERT INTO seen_whole VALUES (1, 'interface');

-- case: not all cards could be looked at
-- expect: unknown; A1 00-1A-2B-3C-4D-5E=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'mac', '00-1A-2B-3C-4D-5E', '00:1a:2b:3c:4d:5e');

-- case: it was gone when somebody last looked, and the newest visit could not
-- expect: deviation; A1 00-1A-2B-3C-4D-5E=deviation
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'interface', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'mac', '00-1A-2B-3C-4D-5E', '00:1a:2b:3c:4d:5e');
INSERT INTO seen_interface (entry, number, taken_at, mac) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '00:1a:2b:3c:4d:99');

-- case: it was there when somebody last looked, and the newest visit could not
-- expect: unknown; A1 00-1A-2B-3C-4D-5E=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'interface', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'mac', '00-1A-2B-3C-4D-5E', '00:1a:2b:3c:4d:5e');
INSERT INTO seen_interface (entry, number, taken_at, mac) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '00:1a:2b:3c:4d:5e');
