-- case: nothing was refused
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');

-- case: another machine declared the number of the ledger
-- expect: deviation; 条目 7=deviation
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO put_aside VALUES (7, 'A1', '2026-06-01T08:00:00.000000Z', '2026-06-02T08:00:00.000000Z', 'x.db', 'another_machine', '是另一台机器', 'another machine', NULL, 0);

-- case: it is one of the ledger's own, under another number
-- expect: deviation; 条目 7=deviation
INSERT INTO put_aside VALUES (7, 'A1', '2026-06-01T08:00:00.000000Z', '2026-06-02T08:00:00.000000Z', 'x.db', 'another_machine', '是另一台机器', 'another machine', 'A2', 0);

-- case: it came in under its own number since
-- expect: compliant; 条目 7=compliant
INSERT INTO put_aside VALUES (7, 'A1', '2026-06-01T08:00:00.000000Z', '2026-06-02T08:00:00.000000Z', 'x.db', 'another_machine', '是另一台机器', 'another machine', 'A2', 1);

-- case: refused for another reason
-- expect: compliant
INSERT INTO put_aside VALUES (7, 'A1', '2026-06-01T08:00:00.000000Z', '2026-06-02T08:00:00.000000Z', 'x.db', 'clock', '时钟', 'clock', NULL, 0);

-- case: from before its number and day were kept
-- expect: deviation; 条目 7=deviation
INSERT INTO put_aside VALUES (7, NULL, NULL, '2024-06-02T08:00:00.000000Z', 'x.db', 'another_machine', '是另一台机器', '是另一台机器', NULL, 0);
