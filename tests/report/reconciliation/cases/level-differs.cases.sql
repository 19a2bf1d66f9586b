-- case: the same
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '机密');
INSERT INTO visit (entry, number, taken_at, level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '机密');

-- case: higher
-- expect: deviation; A1=deviation
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密');
INSERT INTO visit (entry, number, taken_at, level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '机密');

-- case: 涉密专用 names no level
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '涉密专用');
INSERT INTO visit (entry, number, taken_at, level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '机密');

-- case: its class says more than it declares, which class-level-differs tells
-- expect: compliant; A1=compliant
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密');
INSERT INTO visit (entry, number, taken_at, level, declared_level, terminal_class) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '机密', '秘密', 'standalone-jimi');

-- case: nobody said a level, and its class is of one
-- expect: deviation; A1=deviation
-- says: A1=the terminal declares no level, and its class internet is of level 非密
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '机密');
INSERT INTO visit (entry, number, taken_at, level, is_level_typed, terminal_class) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '非密', 1, 'internet');

-- case: the terminal named none, and a person did at import
-- expect: deviation; A1=deviation
-- says: A1=a person said at import 秘密
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '机密');
INSERT INTO visit (entry, number, taken_at, level, is_level_typed) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '秘密', 1);
