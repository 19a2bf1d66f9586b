-- case: hosts of the segment, of this machine, and a name of the unit
-- expect: compliant; 10.8.1.1=compliant; 127.0.0.1=compliant; localhost=compliant; oa.unit.example=compliant
-- param: own_domains=["unit.example"]
-- param: segment_addresses=["10.8.*"]
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '10.8.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '127.0.0.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'localhost', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'oa.unit.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: another network, and a phone's hotspot; public hosts have a rule of their own
-- expect: lead; 10.1.1.1=lead; 192.168.43.1=lead; fd00::1=lead; 10.8.1.1=compliant
-- param: segment_addresses=["10.8.*"]
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '10.1.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '192.168.43.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'fd00::1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '10.8.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '203.0.114.5', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: the unit has declared no segment
-- expect: unknown; 10.1.1.1=unknown
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '10.1.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: where a name stands is not told, nor whether it was after the terminal came into use
-- expect: unknown; wiki=unknown; 10.8.evil=unknown; 192.168.1.1=unknown
-- param: segment_addresses=["10.8.*"]
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'wiki', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '10.8.evil', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '192.168.1.1', NULL, NULL, 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: before the terminal came into use
-- expect: compliant
-- param: segment_addresses=["10.8.*"]
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '192.168.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 0, '/home/a/.config/chromium/Default/History');

-- case: a history that was cleared two hours ago
-- expect: unknown
-- param: segment_addresses=["10.8.*"]
-- covers: web_domain history 2026-11-22T10:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '10.8.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: a damaged history
-- expect: unknown
-- param: segment_addresses=["10.8.*"]
-- coverage: web_domain /home/a/.config/chromium/Default/History impossible file is not a database
