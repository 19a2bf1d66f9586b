-- case: nothing was brought
-- expect: compliant; www.example.com=compliant
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: no history
-- expect: compliant
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z

-- case: a synchronised visit
-- expect: lead; www.example.com=lead; www.example.org=compliant
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 1, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.org', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: before the terminal came into use
-- expect: compliant
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 3, 1, NULL, 'none', 0, '/home/a/.config/chromium/Default/History');

-- case: a damaged history
-- expect: unknown
-- coverage: web_domain /home/a/.config/chromium/Default/History impossible file is not a database

-- case: the history was cleared two hours ago: what is left tells of no half year
-- expect: unknown; www.example.net=compliant
-- covers: web_domain history 2026-11-22T10:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.net', '2026-11-22T10:00:00.000000Z', '2026-11-22T10:00:00.000000Z', 1, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
