-- case: its class is of another level than it declares and its ledger row has
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', '机密', NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-mimi', '机密', '机密');

-- case: its class is of a higher level than its ledger row
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密', NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'portable-jimi', '秘密', '秘密');

-- case: its class is of the level of its ledger row, and what it declares is not
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密', NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-mimi', '机密', '机密');

-- case: class and declaration agree, and level-differs tells the rest
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', '机密', NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-mimi', '秘密', '秘密');

-- case: a class of every level
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', '机密', NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'output', '机密', '机密');

-- case: it declared no class
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', '机密', NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', NULL, '机密', '机密');

-- case: the level of its ledger row is blank
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-mimi', '机密', '机密');

-- case: 涉密专用 is neither above nor below a level
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', '涉密专用', NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-mimi', '机密', '机密');

-- case: in a ledger of the unclassified, which class-differs tells
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'unclassified_computer', 'computer', '在用', '非密', NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-mimi', '机密', '机密');

-- case: called 非密 in a ledger of the unit's own
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'own_computer', 'computer', '在用', '非密', NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-mimi', '机密', '机密');
