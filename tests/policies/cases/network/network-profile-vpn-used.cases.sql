-- case: to a public server
-- expect: deviation; networkmanager: home=deviation
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'vpn', NULL, 'auto', 'vpn.example.org', 1, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: to a server of the own network, and one never used
-- expect: compliant; networkmanager: home=compliant; networkmanager: other=compliant
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'vpn', NULL, 'auto', '10.8.0.1', 0, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1),
       ('networkmanager', 'other', 'vpn', NULL, 'auto', 'vpn.example.org', 1, 'own', NULL, 'never', NULL, '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: used, but the profile does not say where to
-- expect: unknown; networkmanager: home=unknown
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'vpn', NULL, 'auto', NULL, NULL, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: a file that tells nothing of its use
-- expect: unknown; openvpn: work.ovpn=unknown
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('openvpn', 'work.ovpn', 'vpn', NULL, 'auto', 'vpn.example.org', 1, 'own', NULL, 'unknown', NULL, '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: before the terminal was commissioned
-- expect: compliant; networkmanager: home=compliant
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'vpn', NULL, 'auto', 'vpn.example.org', 1, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/home.nmconnection', 1, 0);

-- case: the profiles could not be read
-- expect: unknown
-- coverage: network_profile /etc/openvpn impossible permission denied

-- case: a connection was used whose profile is gone
-- expect: unknown; networkmanager: 6ae4813d=unknown
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', '6ae4813d', 'unknown', NULL, NULL, NULL, NULL, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/var/lib/NetworkManager/timestamps', 2, 1),
       ('networkmanager', '0ff1ce', 'unknown', NULL, NULL, NULL, NULL, 'own', NULL, 'used', '2024-01-01T00:00:00.000000Z', '/var/lib/NetworkManager/timestamps', 2, 0);

-- case: to the declared segment and to a name of the unit's own
-- expect: deviation; networkmanager: segment=compliant; networkmanager: name=compliant; networkmanager: other=deviation; networkmanager: unused=compliant
-- param: segment_addresses=["11.8.*"]
-- param: own_domains=["Unit.example"]
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'segment', 'vpn', NULL, 'auto', '11.8.0.7', 1, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/segment.nmconnection', 1, 1),
       ('networkmanager', 'name', 'vpn', NULL, 'auto', 'VPN.unit.example', 1, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/name.nmconnection', 1, 1),
       ('networkmanager', 'other', 'vpn', NULL, 'auto', '20.1.1.1', 1, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/other.nmconnection', 1, 1),
       ('networkmanager', 'unused', 'vpn', NULL, 'auto', '11.8.0.8', 1, 'own', NULL, 'unknown', NULL, '/etc/NetworkManager/system-connections/unused.nmconnection', 1, 1);

-- case: two profiles of one name: the one to a public server counts
-- expect: deviation; networkmanager: home=deviation
-- param: segment_addresses=["11.8.*"]
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'vpn', NULL, 'auto', '11.8.0.7', 1, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1),
       ('networkmanager', 'home', 'vpn', NULL, 'auto', '20.1.1.1', 1, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/run/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: of several other ends each must be the unit's own
-- expect: deviation; networkmanager: both=compliant; networkmanager: one=deviation
-- param: segment_addresses=["11.8.*"]
-- param: own_domains=["unit.example"]
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'both', 'vpn', NULL, 'auto', '11.8.0.7 vpn.unit.example', 1, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/a.nmconnection', 1, 1),
       ('networkmanager', 'one', 'vpn', NULL, 'auto', '20.1.1.1 11.8.0.7', 1, 'own', NULL, 'used', '2026-06-03T01:00:00.000000Z', '/etc/b.nmconnection', 1, 1);
