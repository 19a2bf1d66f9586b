-- case: only the unit's own hosts
-- expect: compliant; oa=compliant; 10.1.1.1=compliant; doc.unit.example=compliant
-- param: own_domains=["Unit.example"]
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'oa', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '10.1.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'doc.unit.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: a page of the Internet
-- expect: deviation; www.example.com=deviation; oa=compliant
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'oa', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: a name that only ends like an own one
-- expect: deviation; notunit.example=deviation
-- param: own_domains=["unit.example"]
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'notunit.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: the hosts file sends the name to a host of the unit
-- expect: unknown; www.example.com=unknown
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'cloud_storage_domestic', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO hosts_entry VALUES ('10.8.0.2', 'www.example.com', 0, '/etc/hosts', 3);

-- case: the hosts file sends the name into the Internet, and another one to the unit
-- expect: deviation; www.example.com=deviation
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'cloud_storage_domestic', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO hosts_entry VALUES ('20.8.0.2', 'www.example.com', 1, '/etc/hosts', 3), ('10.8.0.2', 'example.com', 0, '/etc/hosts', 4);

-- case: nobody could read what the hosts file says of the name
-- expect: unknown; www.example.com=unknown
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'cloud_storage_domestic', 1, '/home/a/.config/chromium/Default/History');
-- coverage: hosts_entry /etc/hosts impossible permission denied

-- case: before the terminal came into use
-- expect: compliant
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 0, '/home/a/.config/chromium/Default/History');

-- case: seen, and older than the span that must be covered
-- expect: deviation; www.example.com=deviation
-- param: usage_since=2026-06-01T00:00:00.000000Z
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-05-01T00:00:00.000000Z', '2026-05-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: brought by a synchronisation, not made here
-- expect: compliant
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 3, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: two browsers, one of them without times
-- expect: deviation; www.example.com=deviation
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('bob', 'firefox', 'Default', 'www.example.com', NULL, NULL, 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: nobody knows when
-- expect: unknown; www.example.com=unknown
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', NULL, NULL, 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: a damaged history
-- expect: unknown
-- coverage: web_domain /home/a/.mozilla/firefox/x/places.sqlite impossible file is not a database

-- case: there is no history at all
-- expect: unknown
