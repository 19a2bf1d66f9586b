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

-- case: of two files each is named with its own port
-- expect: lead; https 10.1.1.1=lead
-- says: https 10.1.1.1=/etc/apt/apt.conf.d/90proxy package_manager 80; /etc/environment environment 3128
INSERT INTO proxy_setting (scope, user, kind, host, port, is_public, is_enabled, file, line) VALUES ('environment', NULL, 'https', '10.1.1.1', 3128, 0, 1, '/etc/environment', 1),
       ('package_manager', NULL, 'https', '10.1.1.1', 80, 0, 1, '/etc/apt/apt.conf.d/90proxy', 1);

-- case: a file where it is not chosen is not named beside one where it is
-- expect: lead; http 10.8.0.2=lead
-- says: http 10.8.0.2=scope and port: /etc/environment environment 8080
INSERT INTO proxy_setting (scope, user, kind, host, port, is_public, is_enabled, file, line) VALUES ('desktop', NULL, 'http', '10.8.0.2', 8080, 0, 0, '/etc/dconf/db/local.d/proxy', 2),
       ('environment', NULL, 'http', '10.8.0.2', 8080, 0, 1, '/etc/environment', 2);
