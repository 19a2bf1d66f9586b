-- case: each its own
-- expect: compliant; disk d1=compliant; disk d2=compliant; board b1=compliant
INSERT INTO seen_disk (entry, number, serial) VALUES (1, 'A1', 'D1');
INSERT INTO seen_disk (entry, number, serial) VALUES (2, 'A2', 'D2');
INSERT INTO seen_computer (entry, number, board_serial) VALUES (1, 'A1', 'B1');

-- case: one disk in two
-- expect: deviation; disk d1=deviation
INSERT INTO seen_disk (entry, number, serial) VALUES (1, 'A1', 'D1');
INSERT INTO seen_disk (entry, number, serial) VALUES (2, 'A2', 'd1');

-- case: one board in two
-- expect: deviation; board b1=deviation
INSERT INTO seen_computer (entry, number, board_serial) VALUES (1, 'A1', 'B1');
INSERT INTO seen_computer (entry, number, board_serial) VALUES (2, 'A2', 'B1');

-- case: the newest visit could not look
-- expect: unknown; A1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'disk', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');

-- case: a disk moved, and the ledgers followed
-- expect: compliant; disk d1=compliant
INSERT INTO seen_disk (entry, number, serial, taken_at) VALUES (1, 'A1', 'D1', '2026-01-10T08:00:00.000000Z'), (2, 'A2', 'D1', '2026-06-10T08:00:00.000000Z');
INSERT INTO part VALUES ('A2', 'disk', 'D1', 'd1');

-- case: a disk moved, and the ledger still has it where it was
-- expect: deviation; disk d1=deviation
INSERT INTO seen_disk (entry, number, serial, taken_at) VALUES (1, 'A1', 'D1', '2026-01-10T08:00:00.000000Z'), (2, 'A2', 'D1', '2026-06-10T08:00:00.000000Z');
INSERT INTO part VALUES ('A1', 'disk', 'D1', 'd1');
