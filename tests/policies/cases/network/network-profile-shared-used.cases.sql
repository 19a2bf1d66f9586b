-- case: a hotspot was on
-- expect: deviation; networkmanager: home=deviation
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'wireless', NULL, 'shared', NULL, NULL, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: configured only
-- expect: compliant; networkmanager: home=compliant
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'wireless', NULL, 'shared', NULL, NULL, 'own', NULL, 'never', NULL, '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: whether it was used is not known
-- expect: unknown; networkmanager: home=unknown
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'wireless', NULL, 'shared', NULL, NULL, 'own', NULL, 'unknown', NULL, '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: an ordinary connection, and one of another manager
-- expect: compliant; networkmanager: home=compliant
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'wireless', NULL, 'auto', NULL, NULL, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1),
       ('netplan', 'home', 'wireless', NULL, NULL, NULL, NULL, 'own', NULL, 'unknown', NULL, '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: the profiles could not be read
-- expect: unknown
-- coverage: network_profile /etc/NetworkManager/system-connections impossible permission denied

-- case: a connection was used whose profile is gone
-- expect: unknown; networkmanager: 6ae4813d=unknown
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', '6ae4813d', 'unknown', NULL, NULL, NULL, NULL, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/var/lib/NetworkManager/timestamps', 2, 1),
       ('networkmanager', '0ff1ce', 'unknown', NULL, NULL, NULL, NULL, 'own', NULL, 'used', '2024-01-01T00:00:00.000000Z', '/var/lib/NetworkManager/timestamps', 2, 0);
