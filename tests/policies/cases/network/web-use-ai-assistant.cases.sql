-- case: a visit is something to talk about
-- expect: lead; a.example=lead
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'a.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'ai_domestic', 1, '/home/a/.config/chromium/Default/History');

-- case: one of two categories, in two browsers
-- expect: lead; a.example=lead
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'a.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'zzz ai_foreign', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'firefox', 'Default', 'a.example', NULL, NULL, 3, 0, 1, NULL, 'zzz ai_foreign', 1, '/home/a/.config/chromium/Default/History');

-- case: domains of other kinds, and a word that only looks alike
-- expect: not_applicable
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'b.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'c.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'xai_domestic', 1, '/home/a/.config/chromium/Default/History');

-- case: brought from elsewhere, and once more here
-- expect: lead; a.example=lead
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'a.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 2, 1, NULL, 'ai_domestic', 1, '/home/a/.config/chromium/Default/History');

-- case: brought from elsewhere, never visited here
-- expect: not_applicable
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'a.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 3, 1, NULL, 'ai_domestic', 1, '/home/a/.config/chromium/Default/History');

-- case: before the terminal came into use
-- expect: not_applicable
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'a.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'ai_domestic', 0, '/home/a/.config/chromium/Default/History');

-- case: a damaged history
-- expect: unknown
-- coverage: web_domain /home/a/.config/chromium/Default/History impossible file is not a database
