-- case: a day apart
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state, installed_on) VALUES ('A1', 'classified_computer', 'computer', '在用', '2025-03-01');
INSERT INTO visit (entry, number, taken_at, installed_on, is_install_agreed) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '2025-03-02', 1);

-- case: months apart
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state, installed_on) VALUES ('A1', 'classified_computer', 'computer', '在用', '2025-03-01');
INSERT INTO visit (entry, number, taken_at, installed_on, is_install_agreed) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '2026-03-02', 1);

-- case: traces that disagree accuse nobody
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, installed_on) VALUES ('A1', 'classified_computer', 'computer', '在用', '2025-03-01');
INSERT INTO visit (entry, number, taken_at, installed_on, is_install_agreed) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '2026-03-02', 0);

-- case: no trace
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, installed_on) VALUES ('A1', 'classified_computer', 'computer', '在用', '2025-03-01');
INSERT INTO visit (entry, number, taken_at, installed_on, is_install_agreed) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', NULL, 1);

-- case: a visit before showed it, and the newest could not look
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state, installed_on) VALUES ('A1', 'classified_computer', 'computer', '在用', '2025-03-01');
INSERT INTO visit (entry, number, taken_at, installed_on, is_install_agreed, installed_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z', '2026-03-02', 1, '2026-06-01T08:00:00.000000Z');

-- case: a visit before agreed, and the newest could not look
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, installed_on) VALUES ('A1', 'classified_computer', 'computer', '在用', '2025-03-01');
INSERT INTO visit (entry, number, taken_at, installed_on, is_install_agreed, installed_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z', '2025-03-02', 1, '2026-06-01T08:00:00.000000Z');
