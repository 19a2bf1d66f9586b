-- case: the same level
-- expect: compliant; A1 M1=compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '机密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '机密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', '2026-05-01T00:00:00.000000Z');

-- case: a lower one on a higher terminal
-- expect: compliant; A1 M1=compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '机密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '秘密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', '2026-05-01T00:00:00.000000Z');

-- case: a higher one on a lower terminal
-- expect: deviation; A1 M1=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '机密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '绝密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', '2026-05-01T00:00:00.000000Z');

-- case: a classified one on an unclassified terminal
-- expect: deviation; A1 M1=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '非密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '秘密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', '2026-05-01T00:00:00.000000Z');

-- case: an unclassified one on a classified terminal
-- expect: deviation; A1 M1=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '非密', '办公/科研');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', '2026-05-01T00:00:00.000000Z');

-- case: one for importing
-- expect: compliant; A1 M1=compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '非密', '非密导入专用');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', '2026-05-01T00:00:00.000000Z');

-- case: both unclassified
-- expect: compliant; A1 M1=compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '非密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '非密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', '2026-05-01T00:00:00.000000Z');

-- case: 涉密专用 names no level
-- expect: unknown; A1 M1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '涉密专用', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', '2026-05-01T00:00:00.000000Z');

-- case: 涉密专用 on an unclassified terminal: no level is needed to tell
-- expect: deviation; A1 M1=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '非密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '涉密专用', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, first_seen, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', NULL, '2026-05-01T00:00:00.000000Z');

-- case: a device that is no medium, used as one
-- expect: deviation; A1 M1=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'internet_computer', 'computer', '在用', '非密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'audio_visual_device', 'device', '在用', '机密', '拍摄');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, first_seen, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', NULL, '2026-05-01T00:00:00.000000Z');

-- case: a terminal whose ledger row has no level is of that its visit had
-- expect: deviation; A1 M1=deviation
INSERT INTO visit (entry, number, taken_at, level) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '非密');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL);
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '秘密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, first_seen, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', NULL, '2026-05-01T00:00:00.000000Z');

-- case: nobody told a level of the terminal
-- expect: unknown; A1 M1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', NULL);
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '秘密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, first_seen, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', NULL, '2026-05-01T00:00:00.000000Z');

-- case: raised after it was used
-- expect: compliant; A1 M1=compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '机密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, first_seen, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', NULL, '2026-05-01T00:00:00.000000Z');
INSERT INTO level_period VALUES ('M1', '秘密', NULL, '', '2026-05-10T23:59:59.999999Z');
INSERT INTO level_period VALUES ('M1', '机密', NULL, '2026-05-10T00:00:00.000000Z', '9999-12-31T23:59:59.999999Z');

-- case: lowered after it was used
-- expect: deviation; A1 M1=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '秘密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, first_seen, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', NULL, '2026-05-01T00:00:00.000000Z');
INSERT INTO level_period VALUES ('M1', '机密', NULL, '', '2026-05-10T23:59:59.999999Z');
INSERT INTO level_period VALUES ('M1', '秘密', NULL, '2026-05-10T00:00:00.000000Z', '9999-12-31T23:59:59.999999Z');

-- case: the terminal was lowered after it
-- expect: compliant; A1 M1=compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '机密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, first_seen, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', NULL, '2026-05-01T00:00:00.000000Z');
INSERT INTO level_period VALUES ('A1', '机密', NULL, '', '2026-05-10T23:59:59.999999Z');
INSERT INTO level_period VALUES ('A1', '秘密', NULL, '2026-05-10T00:00:00.000000Z', '9999-12-31T23:59:59.999999Z');

-- case: used on the day it was raised, before or after that
-- expect: unknown; A1 M1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '机密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, first_seen, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', NULL, '2026-05-10T08:00:00.000000Z');
INSERT INTO level_period VALUES ('M1', '秘密', NULL, '', '2026-05-10T23:59:59.999999Z');
INSERT INTO level_period VALUES ('M1', '机密', NULL, '2026-05-10T00:00:00.000000Z', '9999-12-31T23:59:59.999999Z');

-- case: first used before it was lowered, last used after
-- expect: deviation; A1 M1=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '秘密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, first_seen, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', '2026-05-01T00:00:00.000000Z', '2026-05-20T08:00:00.000000Z');
INSERT INTO level_period VALUES ('M1', '机密', NULL, '', '2026-05-10T23:59:59.999999Z');
INSERT INTO level_period VALUES ('M1', '秘密', NULL, '2026-05-10T00:00:00.000000Z', '9999-12-31T23:59:59.999999Z');

-- case: it was for importing when it was used
-- expect: compliant; A1 M1=compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '非密', '办公/科研');
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, device_key, serial, identity, first_seen, last_seen) VALUES (1, 'A1', 'k', 's1', 'proven', NULL, '2026-05-01T00:00:00.000000Z');
INSERT INTO level_period VALUES ('M1', '非密', '非密导入专用', '', '2026-05-10T23:59:59.999999Z');
INSERT INTO level_period VALUES ('M1', '非密', '办公/科研', '2026-05-10T00:00:00.000000Z', '9999-12-31T23:59:59.999999Z');

-- case: listed by a person who knows no time: by the levels of that day
-- expect: deviation; A1 M1=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO asset (number, ledger, kind, state, level) VALUES ('A1', 'classified_computer', 'computer', '在用', '秘密');
INSERT INTO asset (number, ledger, kind, state, level, purpose) VALUES ('M1', 'm', 'medium', '在用', '秘密', NULL);
INSERT INTO part VALUES ('M1', 'serial', 'S1', 's1');
INSERT INTO seen_medium (entry, number, taken_at, device_key, serial, identity, connections, is_present) VALUES (1, 'A1', '2026-05-01T08:00:00.000000Z', 'k', 's1', 'proven', 0, 0);
INSERT INTO level_period VALUES ('M1', '机密', NULL, '', '2026-05-10T23:59:59.999999Z');
INSERT INTO level_period VALUES ('M1', '秘密', NULL, '2026-05-10T00:00:00.000000Z', '9999-12-31T23:59:59.999999Z');

-- case: the newest visit could not look
-- expect: unknown; A1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'medium', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
