-- case: registered
-- expect: compliant; A1 10.1.2.3=compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_address (entry, number, address, family, interface) VALUES (1, 'A1', '10.1.2.3', 'inet', 'eth0');
INSERT INTO part VALUES ('A1', 'ip', '10.1.2.3', '10.1.2.3');

-- case: another one
-- expect: deviation; A1 10.1.2.4=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_address (entry, number, address, family, interface) VALUES (1, 'A1', '10.1.2.4', 'inet', 'eth0');
INSERT INTO part VALUES ('A1', 'ip', '10.1.2.3', '10.1.2.3');

-- case: the ledger says there is none
-- expect: deviation; A1 10.1.2.4=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_address (entry, number, address, family, interface) VALUES (1, 'A1', '10.1.2.4', 'inet', 'eth0');
INSERT INTO none_of VALUES ('A1', 'ip');

-- case: forms have no room for the sixth version
-- expect: unknown; A1 fd00::1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_address (entry, number, address, family, interface) VALUES (1, 'A1', 'fd00::1', 'inet6', 'eth0');
INSERT INTO part VALUES ('A1', 'ip', '10.1.2.3', '10.1.2.3');

-- case: the ledger has no such column
-- expect: unknown; A1 10.1.2.4=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_address (entry, number, address, family, interface) VALUES (1, 'A1', '10.1.2.4', 'inet', 'eth0');

-- case: what the visit before saw still stands where the newest could not look
-- expect: deviation; A1 10.9.9.9=deviation; A1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'address', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_address (entry, number, taken_at, address, family) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', '10.9.9.9', 'inet');
INSERT INTO part VALUES ('A1', 'ip', '10.1.2.3', '10.1.2.3');

-- case: nobody could look, ever
-- expect: unknown; A1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'address', '2026-06-02T08:00:00.000000Z', NULL);
INSERT INTO part VALUES ('A1', 'ip', '10.1.2.3', '10.1.2.3');
