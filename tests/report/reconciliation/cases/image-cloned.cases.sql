-- case: each its own
-- expect: compliant; m1=compliant; m2=compliant
INSERT INTO seen_computer (entry, number, machine_id) VALUES (1, 'A1', 'm1');
INSERT INTO seen_computer (entry, number, machine_id) VALUES (2, 'A2', 'm2');

-- case: one image
-- expect: lead; m1=lead
INSERT INTO seen_computer (entry, number, machine_id) VALUES (1, 'A1', 'm1');
INSERT INTO seen_computer (entry, number, machine_id) VALUES (2, 'A2', 'm1');

-- case: the newest visit could not look
-- expect: unknown; A1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'computer', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
