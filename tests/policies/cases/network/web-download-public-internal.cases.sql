-- case: from the unit's own server
-- expect: compliant; files.unit.example=compliant; 10.1.1.1=compliant
-- param: own_domains=["unit.example"]
-- covers: web_download history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', 'files.unit.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 1, NULL, 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', '10.1.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 0, NULL, 1, '/home/a/.config/chromium/Default/History');

-- case: from the Internet
-- expect: lead; cdn.example.com=lead
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', 'cdn.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 1, NULL, 1, '/home/a/.config/chromium/Default/History');

-- case: the hosts file sends the name to a host of the unit
-- expect: unknown; www.example.com=unknown
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 1, NULL, 1, '/home/a/.config/chromium/Default/History');
INSERT INTO hosts_entry VALUES ('10.8.0.2', 'www.example.com', 0, '/etc/hosts', 3);

-- case: the hosts file sends the name into the Internet, and another one to the unit
-- expect: lead; www.example.com=lead
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 1, NULL, 1, '/home/a/.config/chromium/Default/History');
INSERT INTO hosts_entry VALUES ('20.8.0.2', 'www.example.com', 1, '/etc/hosts', 3), ('10.8.0.2', 'example.com', 0, '/etc/hosts', 4);

-- case: nobody could read what the hosts file says of the name
-- expect: unknown; www.example.com=unknown
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 1, NULL, 1, '/home/a/.config/chromium/Default/History');
-- coverage: hosts_entry /etc/hosts impossible permission denied

-- case: before the terminal came into use
-- expect: compliant
-- covers: web_download history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', 'cdn.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 1, NULL, 0, '/home/a/.config/chromium/Default/History');

-- case: nobody knows when
-- expect: unknown; cdn.example.com=unknown
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', 'cdn.example.com', NULL, NULL, 2, 1, NULL, 1, '/home/a/.config/chromium/Default/History');

-- case: a damaged history
-- expect: unknown
-- coverage: web_download /home/a/.mozilla/firefox/x/places.sqlite impossible file is not a database

-- case: the history was cleared two hours ago: what is left tells of no half year
-- expect: unknown; 10.1.1.1=compliant
-- covers: web_download history 2026-11-22T10:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', '10.1.1.1', '2026-11-22T10:00:00.000000Z', '2026-11-22T10:00:00.000000Z', 1, 0, NULL, 1, '/home/a/.config/chromium/Default/History');

-- case: an address of the declared segment, and a name that only begins like one
-- expect: lead; 11.8.0.7=compliant; 20.8.0.7=lead; 11.8.example.com=lead
-- param: segment_addresses=["11.8.*"]
-- param: own_domains=["Unit.example"]
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', '11.8.0.7', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 1, NULL, 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', '20.8.0.7', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 1, NULL, 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_download VALUES ('alice', 'chromium', 'Default', '11.8.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 1, NULL, 1, '/home/a/.config/chromium/Default/History');
