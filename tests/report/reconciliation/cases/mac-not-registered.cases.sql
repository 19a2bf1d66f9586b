-- case: registered with dashes
-- expect: compliant; A1 00:1a:2b:3c:4d:5e=compliant
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_interface (entry, number, name, mac) VALUES (1, 'A1', 'eth0', '00:1a:2b:3c:4d:5e');
INSERT INTO part VALUES ('A1', 'mac', '00-1A-2B-3C-4D-5E', '00:1a:2b:3c:4d:5e');

-- case: a card more
-- expect: deviation; A1 00:1a:2b:3c:4d:5f=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_interface (entry, number, name, mac) VALUES (1, 'A1', 'eth0', '00:1a:2b:3c:4d:5f');
INSERT INTO part VALUES ('A1', 'mac', '00-1A-2B-3C-4D-5E', '00:1a:2b:3c:4d:5e');

-- case: the ledger says there is none
-- expect: deviation; A1 00:1a:2b:3c:4d:5f=deviation
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_interface (entry, number, name, mac) VALUES (1, 'A1', 'eth0', '00:1a:2b:3c:4d:5f');
INSERT INTO none_of VALUES ('A1', 'mac');

-- case: the ledger has no such column
-- expect: unknown; A1 00:1a:2b:3c:4d:5f=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_interface (entry, number, name, mac) VALUES (1, 'A1', 'eth0', '00:1a:2b:3c:4d:5f');

-- case: what the visit before saw still stands where the newest could not look
-- expect: deviation; A1 00:1a:2b:3c:4d:99=deviation; A1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'interface', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
INSERT INTO seen_interface (entry, number, taken_at, name, mac) VALUES (1, 'A1', '2026-06-01T08:00:00.000000Z', 'eth1', '00:1a:2b:3c:4d:99');
INSERT INTO part VALUES ('A1', 'mac', '00-1A-2B-3C-4D-5E', '00:1a:2b:3c:4d:5e');

-- case: nobody could look, ever
-- expect: unknown; A1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'interface', '2026-06-02T08:00:00.000000Z', NULL);
INSERT INTO part VALUES ('A1', 'mac', '00-1A-2B-3C-4D-5E', '00:1a:2b:3c:4d:5e');
