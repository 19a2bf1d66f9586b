-- case: a desktop in both
-- expect: compliant; A1=compliant
INSERT INTO ledger_column VALUES ('classified_computer', 'type');
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, NULL, '台式机');
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-jimi', '机密', '机密');
INSERT INTO seen_computer (entry, number, taken_at, chassis) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'desktop');

-- case: a portable that the ledger calls a desktop
-- expect: lead; A1=lead
INSERT INTO ledger_column VALUES ('classified_computer', 'type');
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, NULL, '台式机');
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-jimi', '机密', '机密');
INSERT INTO seen_computer (entry, number, taken_at, chassis) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'portable');

-- case: a desktop that the ledger calls a portable
-- expect: lead; A1=lead
INSERT INTO ledger_column VALUES ('classified_computer', 'type');
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, NULL, '便携机');
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-jimi', '机密', '机密');
INSERT INTO seen_computer (entry, number, taken_at, chassis) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'desktop');

-- case: its class says portable too, which portable-differs tells
-- expect: compliant
INSERT INTO ledger_column VALUES ('classified_computer', 'type');
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, NULL, '台式机');
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'portable-jimi', '机密', '机密');
INSERT INTO seen_computer (entry, number, taken_at, chassis) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'portable');

-- case: the chassis tells nothing
-- expect: compliant
INSERT INTO ledger_column VALUES ('classified_computer', 'type');
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, NULL, '台式机');
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-jimi', '机密', '机密');
INSERT INTO seen_computer (entry, number, taken_at, chassis) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'other');

-- case: the type is blank
-- expect: unknown; A1=unknown
INSERT INTO ledger_column VALUES ('classified_computer', 'type');
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-jimi', '机密', '机密');
INSERT INTO seen_computer (entry, number, taken_at, chassis) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'portable');

-- case: the type is a word of the unit's own
-- expect: unknown; A1=unknown
INSERT INTO ledger_column VALUES ('classified_computer', 'type');
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, NULL, '一体机');
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-jimi', '机密', '机密');
INSERT INTO seen_computer (entry, number, taken_at, chassis) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'desktop');

-- case: its ledger has no type
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, level, purpose, type) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL, NULL, NULL);
INSERT INTO visit (entry, number, taken_at, terminal_class, level, declared_level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'standalone-jimi', '机密', '机密');
INSERT INTO seen_computer (entry, number, taken_at, chassis) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'portable');
