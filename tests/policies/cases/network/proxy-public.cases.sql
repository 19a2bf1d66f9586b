-- case: a public one
-- expect: lead; http proxy.example.org=lead; http 10.8.0.2=compliant
INSERT INTO proxy_setting (scope, user, kind, host, port, is_public, is_enabled, file, line) VALUES ('environment', NULL, 'http', 'proxy.example.org', 8080, 1, 1, '/etc/environment', 2),
       ('environment', NULL, 'http', '10.8.0.2', 8080, 0, 1, '/etc/environment', 2);

-- case: one on this machine: what stands behind it goes elsewhere
-- expect: lead; socks 127.0.0.1=lead
INSERT INTO proxy_setting (scope, user, kind, host, port, is_public, is_enabled, file, line) VALUES ('environment', NULL, 'socks', '127.0.0.1', 8080, 0, 1, '/etc/environment', 2);

-- case: a domain of the unit's own
-- expect: compliant; http proxy.unit.example=compliant
-- param: own_domains=["unit.example"]
INSERT INTO proxy_setting (scope, user, kind, host, port, is_public, is_enabled, file, line) VALUES ('environment', NULL, 'http', 'proxy.unit.example', 8080, 1, 1, '/etc/environment', 2);

-- case: written down, but not chosen
-- expect: compliant; http proxy.example.org=compliant
INSERT INTO proxy_setting (scope, user, kind, host, port, is_public, is_enabled, file, line) VALUES ('environment', NULL, 'http', 'proxy.example.org', 8080, 1, 0, '/etc/environment', 2);

-- case: the settings could not be read
-- expect: unknown
-- coverage: proxy_setting /etc/environment impossible permission denied

-- case: one of the declared segment
-- expect: lead; https 11.8.0.12=compliant; http proxy.unit.example=compliant; http 20.1.1.1=lead
-- param: segment_addresses=["11.8.*"]
-- param: own_domains=["Unit.example"]
INSERT INTO proxy_setting (scope, user, kind, host, port, is_public, is_enabled, file, line) VALUES ('environment', NULL, 'https', '11.8.0.12', 3128, 1, 1, '/etc/environment', 2),
       ('environment', NULL, 'http', 'proxy.unit.example', 3128, 1, 1, '/etc/environment', 3),
       ('environment', NULL, 'http', '20.1.1.1', 3128, 1, 1, '/etc/environment', 4);

-- case: of two files each is named with its own port
-- expect: lead; https 20.1.1.1=lead
-- says: https 20.1.1.1=/etc/apt/apt.conf.d/90proxy package_manager 80; /etc/environment environment 3128
INSERT INTO proxy_setting (scope, user, kind, host, port, is_public, is_enabled, file, line) VALUES ('environment', NULL, 'https', '20.1.1.1', 3128, 1, 1, '/etc/environment', 1),
       ('package_manager', NULL, 'https', '20.1.1.1', 80, 1, 1, '/etc/apt/apt.conf.d/90proxy', 1);
