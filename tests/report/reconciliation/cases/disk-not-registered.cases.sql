-- case: its serial is registered, in another case
-- expect: compliant; A1 WD-1=compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_disk (entry, number, serial) VALUES (1, 'A1', 'WD-1');
INSERT INTO part VALUES ('A1', 'disk', 'wd-1', 'wd-1');

-- case: another disk was put in
-- expect: deviation; A1 WD-1=compliant; A1 WD-2=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_disk (entry, number, serial) VALUES (1, 'A1', 'WD-1');
INSERT INTO seen_disk (entry, number, serial) VALUES (1, 'A1', 'WD-2');
INSERT INTO part VALUES ('A1', 'disk', 'WD-1', 'wd-1');

-- case: the ledger says there is none
-- expect: deviation; A1 WD-1=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_disk (entry, number, serial) VALUES (1, 'A1', 'WD-1');
INSERT INTO none_of VALUES ('A1', 'disk');

-- case: the ledger has no such column
-- expect: unknown; A1 WD-1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_disk (entry, number, serial) VALUES (1, 'A1', 'WD-1');

-- case: the disk of another asset does not count
-- expect: deviation; A1 WD-1=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_disk (entry, number, serial) VALUES (1, 'A1', 'WD-1');
INSERT INTO part VALUES ('A2', 'disk', 'WD-1', 'wd-1');
INSERT INTO part VALUES ('A1', 'disk', 'WD-9', 'wd-9');

-- case: a terminal of no ledger is asked elsewhere
-- expect: compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, NULL, '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_disk (entry, number, serial) VALUES (1, NULL, 'WD-1');

-- case: what the visit before saw still stands where the newest could not look
-- expect: deviation; A1 WD-2=deviation; A1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'disk', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_disk (entry, number, taken_at, serial) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'WD-2');
INSERT INTO part VALUES ('A1', 'disk', 'WD-1', 'wd-1');

-- case: nobody could look, ever
-- expect: unknown; A1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'disk', '2026-06-02T08:00:00.000000Z', NULL);
INSERT INTO part VALUES ('A1', 'disk', 'WD-1', 'wd-1');

-- case: a disk that tells no serial may be any
-- expect: unknown; A1 D1=compliant; A1 Disk=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO part VALUES ('A1', 'disk', 'D1', 'd1');
INSERT INTO seen_disk (entry, number, serial, model) VALUES (1, 'A1', 'D1', 'Own'), (1, 'A1', NULL, 'Disk');
