-- case: none there
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '无');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_interface (entry, number, name, kind) VALUES (1, 'A1', 'eth0', 'ethernet');

-- case: still there
-- expect: deviation; A1 wlan0=deviation
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '已拆除');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_interface (entry, number, name, kind) VALUES (1, 'A1', 'wlan0', 'wireless');

-- case: the ledger knows of it
-- expect: compliant; A1 wlan0=compliant
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '有');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_interface (entry, number, name, kind) VALUES (1, 'A1', 'wlan0', 'wireless');

-- case: a word nobody knows
-- expect: unknown; A1 wlan0=unknown
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '？');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_interface (entry, number, name, kind) VALUES (1, 'A1', 'wlan0', 'wireless');

-- case: Bluetooth, which is no network card
-- expect: deviation; A1 pci0/1=deviation
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '无');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_radio (entry, number, name, kind, path) VALUES (1, 'A1', 'Intel AX200', 'bluetooth', 'pci0/1');

-- case: a card that no driver took
-- expect: deviation; A1 pci0/1=deviation
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '已拆除');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_radio (entry, number, name, kind, path) VALUES (1, 'A1', 'Intel AX200', 'wireless', 'pci0/1');

-- case: hardware that may be a radio
-- expect: unknown; A1 pci0/1=unknown
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '无');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_radio (entry, number, name, kind, path) VALUES (1, 'A1', 'Intel AX200', 'unknown', 'pci0/1');

-- case: the ledger says there is one, whatever it is
-- expect: compliant; A1 pci0/1=compliant
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '有');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_radio (entry, number, name, kind, path) VALUES (1, 'A1', 'Intel AX200', 'unknown', 'pci0/1');

-- case: nobody looked for radios
-- expect: unknown; A1=unknown
INSERT INTO asset (number, ledger, kind, state, wireless_module) VALUES ('A1', 'classified_computer', 'computer', '在用', '无');
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO not_whole VALUES (1, 'A1', 'radio', '2026-06-01T08:00:00.000000Z', NULL);
