-- case: one for all and one of a user
-- expect: lead; http 10.8.0.2=lead; alice: socks 127.0.0.1=lead
INSERT INTO proxy_setting (scope, user, kind, host, port, is_public, is_enabled, file, line) VALUES ('environment', NULL, 'http', '10.8.0.2', 8080, 0, 1, '/etc/environment', 2),
       ('browser', 'alice', 'socks', '127.0.0.1', 1080, 0, 1, '/home/alice/.mozilla/firefox/x/prefs.js', 2);

-- case: in two files it is one lead
-- expect: lead; http 10.8.0.2=lead
INSERT INTO proxy_setting (scope, user, kind, host, port, is_public, is_enabled, file, line) VALUES ('environment', NULL, 'http', '10.8.0.2', 8080, 0, 1, '/etc/environment', 2),
       ('environment', NULL, 'http', '10.8.0.2', 8080, 0, 1, '/etc/profile.d/proxy.sh', 2);

-- case: written down, but not chosen
-- expect: compliant; alice: http 10.8.0.2=compliant
INSERT INTO proxy_setting (scope, user, kind, host, port, is_public, is_enabled, file, line) VALUES ('desktop', 'alice', 'http', '10.8.0.2', 8080, 0, 0, '/home/alice/.config/kioslaverc', 2);

-- case: none
-- expect: compliant

-- case: the settings could not be read
-- expect: unknown
-- coverage: proxy_setting /etc/environment impossible permission denied
