-- case: only itself
-- expect: compliant; localhost=compliant; 127.0.0.1=compliant
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'localhost', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '127.0.0.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: a host of some network
-- expect: lead; 192.168.1.1=lead; oa=lead; www.example.com=compliant
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '192.168.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'oa', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: before the terminal came into use
-- expect: compliant
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '192.168.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 0, '/home/a/.config/chromium/Default/History');

-- case: nobody knows when
-- expect: unknown; oa=unknown
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'oa', NULL, NULL, 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: a damaged history
-- expect: unknown
-- coverage: web_domain /home/a/.mozilla/firefox/x/places.sqlite partial database disk image is malformed
