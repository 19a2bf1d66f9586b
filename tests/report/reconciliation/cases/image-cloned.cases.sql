-- case: each its own
-- expect: compliant; m1=compliant; m2=compliant
INSERT INTO seen_computer (entry, number, machine_id) VALUES (1, 'A1', 'm1');
INSERT INTO seen_computer (entry, number, machine_id) VALUES (2, 'A2', 'm2');

-- case: one image
-- expect: lead; m1=lead
INSERT INTO seen_computer (entry, number, machine_id) VALUES (1, 'A1', 'm1');
INSERT INTO seen_computer (entry, number, machine_id) VALUES (2, 'A2', 'm1');
