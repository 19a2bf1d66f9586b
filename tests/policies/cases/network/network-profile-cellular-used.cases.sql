-- case: used since
-- expect: deviation; networkmanager: home=deviation
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'cellular', NULL, 'auto', NULL, NULL, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1),
       ('networkmanager', 'lan', 'ethernet', NULL, 'auto', NULL, NULL, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: configured only, and used before the terminal was commissioned
-- expect: compliant; networkmanager: home=compliant; networkmanager: old=compliant
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'cellular', NULL, 'auto', NULL, NULL, 'own', NULL, 'never', NULL, '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1),
       ('networkmanager', 'old', 'cellular', NULL, 'auto', NULL, NULL, 'own', NULL, 'used', '2024-01-01T00:00:00.000000Z', '/etc/NetworkManager/system-connections/home.nmconnection', 1, 0);

-- case: its manager does not remember
-- expect: unknown; netplan: home=unknown
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('netplan', 'home', 'cellular', NULL, 'auto', NULL, NULL, 'own', NULL, 'unknown', NULL, '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: one of the same name was used and another not
-- expect: deviation; networkmanager: home=deviation
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'cellular', NULL, 'auto', NULL, NULL, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1),
       ('networkmanager', 'home', 'cellular', NULL, 'auto', NULL, NULL, 'own', NULL, 'never', NULL, '/run/NetworkManager/system-connections/home', 1, 1);

-- case: no such profile
-- expect: compliant
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'lo', 'loopback', NULL, 'auto', NULL, NULL, 'own', NULL, 'never', NULL, '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: the profiles could not be read
-- expect: unknown
-- coverage: network_profile /etc/NetworkManager/system-connections impossible permission denied

-- case: a connection was used whose profile is gone
-- expect: unknown; networkmanager: 6ae4813d=unknown
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', '6ae4813d', 'unknown', NULL, NULL, NULL, NULL, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/var/lib/NetworkManager/timestamps', 2, 1),
       ('networkmanager', '0ff1ce', 'unknown', NULL, NULL, NULL, NULL, 'own', NULL, 'used', '2024-01-01T00:00:00.000000Z', '/var/lib/NetworkManager/timestamps', 2, 0);

-- case: of two profiles of one name the one that was used is named
-- expect: deviation; networkmanager: Connection 1=deviation
-- says: networkmanager: Connection 1=/b.nmconnection
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'Connection 1', 'cellular', NULL, 'auto', NULL, NULL, 'own', NULL, 'never', NULL, '/etc/NetworkManager/system-connections/a.nmconnection', 1, 1),
       ('networkmanager', 'Connection 1', 'cellular', NULL, 'auto', NULL, NULL, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/b.nmconnection', 1, 1);
