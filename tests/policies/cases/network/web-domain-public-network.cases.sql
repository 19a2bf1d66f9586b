-- case: hosts of the own network
-- expect: compliant; oa=compliant; oa.unit.example=compliant; 20.1.1.1=compliant
-- param: own_domains=["unit.example"]
-- param: segment_addresses=["20.1.1.*"]
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'oa', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 0, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'oa.unit.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '20.1.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: a service of the Internet is one whatever was declared
-- expect: deviation; pan.baidu.com=deviation
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'pan.baidu.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'cloud_storage_domestic', 1, '/home/a/.config/chromium/Default/History');

-- case: a name while no own domain is declared
-- expect: unknown; oa.unit.example=unknown; 20.1.1.1=unknown
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'oa.unit.example', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '20.1.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: a name and an address that are not the own ones
-- expect: deviation; www.example.com=deviation; 30.1.1.1=deviation
-- param: own_domains=["unit.example"]
-- param: segment_addresses=["20.1.1.*"]
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', '30.1.1.1', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');

-- case: the hosts file sends the name to a host of the unit
-- expect: unknown; www.example.com=unknown
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
-- param: own_domains=["unit.example"]
-- param: segment_addresses=["20.1.1.*"]
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'cloud_storage_domestic', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO hosts_entry VALUES ('10.8.0.2', 'www.example.com', 0, '/etc/hosts', 3);

-- case: the hosts file sends the name into the Internet, and another one to the unit
-- expect: deviation; www.example.com=deviation
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
-- param: own_domains=["unit.example"]
-- param: segment_addresses=["20.1.1.*"]
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'cloud_storage_domestic', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO hosts_entry VALUES ('20.8.0.2', 'www.example.com', 1, '/etc/hosts', 3), ('10.8.0.2', 'example.com', 0, '/etc/hosts', 4);

-- case: nobody could read what the hosts file says of the name
-- expect: unknown; www.example.com=unknown
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
-- param: own_domains=["unit.example"]
-- param: segment_addresses=["20.1.1.*"]
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'www.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'cloud_storage_domestic', 1, '/home/a/.config/chromium/Default/History');
-- coverage: hosts_entry /etc/hosts impossible permission denied

-- case: before the terminal came into use
-- expect: compliant
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'pan.baidu.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 3, 0, 1, NULL, 'cloud_storage_domestic', 0, '/home/a/.config/chromium/Default/History');

-- case: nobody knows when
-- expect: unknown; pan.baidu.com=unknown
-- covers: web_domain history 2020-01-01T00:00:00Z 2026-11-22T12:00:00Z
INSERT INTO web_domain VALUES ('alice', 'chromium', 'Default', 'pan.baidu.com', NULL, NULL, 3, 0, 1, NULL, 'cloud_storage_domestic', 1, '/home/a/.config/chromium/Default/History');

-- case: a damaged history
-- expect: unknown
-- coverage: web_domain /home/a/.config/chromium/Default/History impossible file is not a database

-- case: an address of the declared segment, and a name that only begins like one
-- expect: deviation; 11.8.0.7=compliant; 20.8.0.7=deviation; 11.8.example.com=deviation
-- param: segment_addresses=["11.8.*"]
-- param: own_domains=["Unit.example"]
INSERT INTO web_domain (user, browser, profile, domain, first_visit, last_visit, visits, brought, is_public, stock, category, after_commissioning, file) VALUES ('alice', 'chromium', 'Default', '11.8.0.7', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain (user, browser, profile, domain, first_visit, last_visit, visits, brought, is_public, stock, category, after_commissioning, file) VALUES ('alice', 'chromium', 'Default', '20.8.0.7', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
INSERT INTO web_domain (user, browser, profile, domain, first_visit, last_visit, visits, brought, is_public, stock, category, after_commissioning, file) VALUES ('alice', 'chromium', 'Default', '11.8.example.com', '2026-11-01T00:00:00.000000Z', '2026-11-01T00:00:00.000000Z', 2, 0, 1, NULL, 'none', 1, '/home/a/.config/chromium/Default/History');
