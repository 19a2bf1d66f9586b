-- case: nothing was refused
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');

-- case: a damaged file of nobody knows whom
-- expect: lead; 条目 7=lead
INSERT INTO put_aside VALUES (7, NULL, NULL, '2026-06-02T08:00:00.000000Z', 'x.db', 'unreadable', '不可信', 'not to be trusted', NULL, 0);

-- case: its clock was wrong, and it was visited again since
-- expect: compliant; 条目 7=compliant
INSERT INTO put_aside VALUES (7, 'A1', '1970-01-01T08:00:00.000000Z', '2026-06-02T08:00:00.000000Z', 'x.db', 'clock', '时钟', 'clock', NULL, 0);
INSERT INTO visit (entry, number, taken_at) VALUES (9, 'A1', '2026-06-03T08:00:00.000000Z');

-- case: its clock was wrong, and its visit is older
-- expect: lead; 条目 7=lead
INSERT INTO put_aside VALUES (7, 'A1', '1970-01-01T08:00:00.000000Z', '2026-06-02T08:00:00.000000Z', 'x.db', 'clock', '时钟', 'clock', NULL, 0);
INSERT INTO visit (entry, number, taken_at) VALUES (5, 'A1', '2026-06-03T08:00:00.000000Z');

-- case: so long ago that every terminal was to be visited again
-- expect: compliant
INSERT INTO put_aside VALUES (7, NULL, NULL, '2024-06-02T08:00:00.000000Z', 'x.db', 'unreadable', '不可信', 'not to be trusted', NULL, 0);

-- case: another machine is told by its own rule
-- expect: compliant
INSERT INTO put_aside VALUES (7, 'A1', '2026-06-01T08:00:00.000000Z', '2026-06-02T08:00:00.000000Z', 'x.db', 'another_machine', '是另一台机器', 'another machine', NULL, 0);
