-- case: registered
-- expect: compliant; A1 k=compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_medium (entry, number, device_key, serial, identity) VALUES (1, 'A1', 'k', 'S1', 'proven');
INSERT INTO asset (number, ledger, kind, state) VALUES ('M1', 'classified_medium', 'medium', '在用');
INSERT INTO part VALUES ('M1', 'serial', 's1', 's1');

-- case: not registered
-- expect: deviation; A1 k=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_medium (entry, number, device_key, serial, identity) VALUES (1, 'A1', 'k', 'S1', 'proven');

-- case: a computer's serial is no medium's
-- expect: deviation; A1 k=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_medium (entry, number, device_key, serial, identity) VALUES (1, 'A1', 'k', 'S1', 'proven');
INSERT INTO asset (number, ledger, kind, state) VALUES ('A2', 'classified_computer', 'computer', '在用');
INSERT INTO part VALUES ('A2', 'serial', 'S1', 's1');

-- case: a serial that others share, though a ledger has it
-- expect: unknown; A1 k=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, kind) VALUES (1, 'A1', 'k', 'S1', 'shared', 'storage');
INSERT INTO asset (number, ledger, kind, state) VALUES ('M1', 'classified_medium', 'medium', '在用');
INSERT INTO part VALUES ('M1', 'serial', 's1', 's1');

-- case: no serial
-- expect: unknown; A1 k=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_medium (entry, number, device_key, identity, kind) VALUES (1, 'A1', 'k', 'none', 'storage');

-- case: no serial, beside one that is not registered
-- expect: deviation; A1 k=unknown; A1 l=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_medium (entry, number, device_key, identity, kind) VALUES (1, 'A1', 'k', 'none', 'storage');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, kind) VALUES (1, 'A1', 'l', 'S2', 'proven', 'storage');

-- case: what the machine's own controller offers without a serial is carried by nobody
-- expect: compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_medium (entry, number, device_key, identity, kind) VALUES (1, 'A1', 'k', 'none', 'bmc_media');

-- case: what the visit before saw still stands where the newest could not look
-- expect: deviation; A1 k=deviation; A1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'medium', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_medium (entry, number, taken_at, device_key, serial, identity) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'k', 'S1', 'proven');

-- case: nobody could look, ever
-- expect: unknown; A1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'medium', '2026-06-02T08:00:00.000000Z', NULL);
