-- case: another address is set
-- expect: lead; networkmanager: home=lead; networkmanager: lan=compliant
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'wireless', NULL, 'auto', NULL, NULL, 'set', '02:00:00:00:00:01', 'never', NULL, '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1),
       ('networkmanager', 'lan', 'ethernet', NULL, 'auto', NULL, NULL, 'own', NULL, 'never', NULL, '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: a random one
-- expect: lead; networkmanager: home=lead
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', 'wireless', NULL, 'auto', NULL, NULL, 'random', 'stable', 'never', NULL, '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: every adapter shows its own
-- expect: compliant; networkmanager: lan=compliant
INSERT INTO network_profile (manager, name, kind, ssid, method, server, is_server_public, mac_shown, cloned_mac, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'lan', 'ethernet', NULL, 'auto', NULL, NULL, 'own', 'preserve', 'never', NULL, '/etc/NetworkManager/system-connections/home.nmconnection', 1, 1);

-- case: no profile at all
-- expect: compliant

-- case: the profiles could not be read
-- expect: unknown
-- coverage: network_profile /etc/NetworkManager/system-connections impossible permission denied
