-- case: visited before it was retired
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state, retired_at) VALUES ('A1', 'classified_computer', 'computer', '停用', '2026-06-02T00:00:00.000000Z');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');

-- case: visited after
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state, retired_at) VALUES ('A1', 'classified_computer', 'computer', '报废', '2026-05-02T00:00:00.000000Z');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');

-- case: a medium that was used after
-- expect: deviation; M1=deviation
INSERT INTO asset (number, ledger, kind, state, retired_at) VALUES ('M1', 'classified_medium', 'medium', '报废', '2026-05-02T00:00:00.000000Z');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_medium (entry, number, serial, identity, last_seen) VALUES (1, 'A1', 's1', 'proven', '2026-05-03T00:00:00.000000Z');

-- case: a medium that was used before
-- expect: compliant; M1=compliant
INSERT INTO asset (number, ledger, kind, state, retired_at) VALUES ('M1', 'classified_medium', 'medium', '报废', '2026-05-02T00:00:00.000000Z');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_medium (entry, number, serial, identity, last_seen) VALUES (1, 'A1', 's1', 'proven', '2026-05-01T00:00:00.000000Z');

-- case: a serial that others share proves nothing
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, retired_at) VALUES ('M1', 'classified_medium', 'medium', '报废', '2026-05-02T00:00:00.000000Z');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_medium (entry, number, serial, identity, last_seen) VALUES (1, 'A1', 's1', 'shared', '2026-05-03T00:00:00.000000Z');

-- case: in use
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');

-- case: a person listed its serial on an inspection sheet, perhaps it was used before it was retired
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, retired_at) VALUES ('M1', 'classified_medium', 'medium', '停用', '2026-05-01T00:00:00.000000Z');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_medium (entry, number, serial, identity, connections, is_present) VALUES (1, 'A1', 's1', 'proven', 0, 0);

-- case: its row was edited after it was used
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state, retired_at, changed_at) VALUES ('A1', 'classified_computer', 'computer', '停用', '2026-05-02T00:00:00.000000Z', '2026-07-01T00:00:00.000000Z');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
