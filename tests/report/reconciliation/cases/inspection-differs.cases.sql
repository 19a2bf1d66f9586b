-- case: all as the ledger has it
-- expect: compliant; A1 responsible=compliant; A1 place=compliant; A1 optical=compliant
INSERT INTO asset (number, ledger, kind, state, responsible, place, optical) VALUES ('A1', 'classified_computer', 'computer', '在用', '张三', '3号楼 301', '无');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'responsible', '张三');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'place', '3号楼301');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'optical', '无');

-- case: another person and place
-- expect: deviation; A1 responsible=deviation; A1 place=deviation; A1 optical=deviation
INSERT INTO asset (number, ledger, kind, state, responsible, place, optical) VALUES ('A1', 'classified_computer', 'computer', '在用', '张三', '301', '只读');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'responsible', '李四');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'place', '地下室');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'optical', '读写');

-- case: the ledger has no such cell
-- expect: unknown; A1 responsible=unknown
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'responsible', '李四');

-- case: the module that the ledger has is gone
-- expect: deviation; A1 wireless=deviation
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '有');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'wireless', '无');

-- case: none there and none in the ledger
-- expect: compliant; A1 wireless=compliant
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '已拆除');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'wireless', '无');

-- case: one is there, which another rule asks
-- expect: compliant; A1 wireless=compliant
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '无');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'wireless', '有');

-- case: a ledger that need not say it
-- expect: compliant; A1 wireless=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'wireless', '无');

-- case: what other items say is asked elsewhere
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'inspector', '李四');
INSERT INTO answer VALUES (1, 'A1', '2026-06-01T00:00:00.000000Z', 'remark', '封条破损');
