-- case: a relay by its class and in the ledger
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, '涉密中间机', NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'relay-classified', '机密', '机密');

-- case: a relay by its class, a work station in the ledger
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, '涉密工作机', NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'relay-classified', '机密', '机密');

-- case: a work station by its class, a relay in the ledger
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, '涉密中间机', NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-jimi', '机密', '机密');

-- case: a work station in both
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, '涉密工作机', NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-jimi', '机密', '机密');

-- case: a relay of the unclassified
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'relay_computer', 'computer', '在用', NULL, '非密中转', NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'relay-unclassified', '非密', '非密');

-- case: the purpose is blank
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'relay-classified', '机密', '机密');

-- case: the purpose is a word of the unit's own
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, '输入输出', NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'relay-classified', '机密', '机密');

-- case: a relay in words of the unit's own
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, '三室中间机', NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-jimi', '机密', '机密');

-- case: it declared no class
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, '涉密中间机', NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', NULL, '机密', '机密');

-- case: an Internet terminal among the classified, which class-differs tells
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, '涉密中间机', NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'internet', '机密', '机密');
