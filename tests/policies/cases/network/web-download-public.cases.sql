-- case: from the unit's own server
-- expect: compliant; files.unit.example=compliant; 10.1.1.1=compliant
-- param: own_domains=["unit.example"]
-- covers: web_download history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', 'files.unit.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 1, NULL, 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', '10.1.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 0, NULL, 1, '/home/a/.config/chromium/Default/History');

-- case: from the Internet
-- expect: deviation; cdn.example.com=deviation
-- covers: web_download history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', 'cdn.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 1, NULL, 1, '/home/a/.config/chromium/Default/History');

-- case: before the terminal came into use
-- expect: compliant
-- covers: web_download history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', 'cdn.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 1, NULL, 0, '/home/a/.config/chromium/Default/History');

-- case: nobody knows when
-- expect: unknown; cdn.example.com=unknown
-- covers: web_download history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', 'cdn.example.com', NULL, NULL, 2, 1, NULL, 1, '/home/a/.config/chromium/Default/History');

-- case: a damaged history
-- expect: unknown
-- coverage: web_download /home/a/.mozilla/firefox/x/places.sqlite impossible file is not a database
