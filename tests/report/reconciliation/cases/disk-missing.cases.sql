-- case: it is there
-- expect: compliant; A1 WD-1=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'disk', 'WD-1', 'wd-1');
INSERT INTO seen_disk (entry, number, serial) VALUES (1, 'A1', 'wd-1');
INSERT INTO seen_whole VALUES (1, 'disk');

-- case: it was taken out
-- expect: deviation; A1 WD-1=deviation
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'disk', 'WD-1', 'wd-1');
INSERT INTO seen_disk (entry, number, serial) VALUES (1, 'A1', 'WD-2');
INSERT INTO seen_whole VALUES (1, 'disk');

-- case: not all disks could be looked at
-- expect: unknown; A1 WD-1=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'disk', 'WD-1', 'wd-1');
INSERT INTO seen_disk (entry, number, serial) VALUES (1, 'A1', 'WD-2');

-- case: a disk that tells no serial may be it
-- expect: unknown; A1 WD-1=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'disk', 'WD-1', 'wd-1');
INSERT INTO seen_disk (entry, number, serial) VALUES (1, 'A1', NULL);
INSERT INTO seen_whole VALUES (1, 'disk');

-- case: never visited
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO part VALUES ('A1', 'disk', 'WD-1', 'wd-1');

-- case: disks of printers are in no terminal
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_device', 'device', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'disk', 'WD-1', 'wd-1');
INSERT INTO seen_whole VALUES (1, 'disk');

-- case: it was gone when somebody last looked, and the newest visit could not
-- expect: deviation; A1 WD-1=deviation
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'disk', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'disk', 'WD-1', 'wd-1');
INSERT INTO seen_disk (entry, number, taken_at, serial) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'WD-2');

-- case: it was there when somebody last looked, and the newest visit could not
-- expect: unknown; A1 WD-1=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'disk', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'disk', 'WD-1', 'wd-1');
INSERT INTO seen_disk (entry, number, taken_at, serial) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'WD-1');
