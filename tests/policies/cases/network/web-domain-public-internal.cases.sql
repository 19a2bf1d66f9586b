-- case: hosts of the own network
-- expect: compliant; oa=compliant; oa.unit.example=compliant
-- param: own_domains=["unit.example"]
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'oa', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'oa.unit.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: the Internet
-- expect: lead; www.example.com=lead
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: brought from elsewhere
-- expect: compliant
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 3, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: a damaged history
-- expect: unknown
-- coverage: web_domain /home/a/.config/chromium/Default/History impossible file is not a database
