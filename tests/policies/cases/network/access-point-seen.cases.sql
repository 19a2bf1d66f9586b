-- case: one was met
-- expect: deviation; 00:11:22:33:44:55=deviation
INSERT INTO seen_access_point (manager, profile, bssid, last_seen, file, line, after_commissioning, of_profile) VALUES ('networkmanager', '0a', '00:11:22:33:44:55', '2026-06-03T01:00:00.000000Z', '/var/lib/NetworkManager/seen-bssids', 2, 1, 1);
INSERT INTO network_profile (manager, name, uuid, kind, ssid, mac_shown, use, last_used, file, line, after_commissioning) VALUES ('networkmanager', 'home', '0a', 'wireless', 'Home', 'own', 'used', '2026-06-03T01:00:00.000000Z', '/etc/NetworkManager/system-connections/home', 1, 1);

-- case: before the terminal was commissioned
-- expect: compliant
INSERT INTO seen_access_point (manager, profile, bssid, last_seen, file, line, after_commissioning, of_profile) VALUES ('networkmanager', '0a', '00:11:22:33:44:55', '2026-06-03T01:00:00.000000Z', '/var/lib/NetworkManager/seen-bssids', 2, 0, 1);

-- case: one and the same by two profiles
-- expect: deviation; 00:11:22:33:44:55=deviation
INSERT INTO seen_access_point (manager, profile, bssid, last_seen, file, line, after_commissioning, of_profile) VALUES ('networkmanager', '0a', '00:11:22:33:44:55', '2026-06-03T01:00:00.000000Z', '/var/lib/NetworkManager/seen-bssids', 2, 1, 1),
       ('networkmanager', '0b', '00:11:22:33:44:55', '2026-06-03T01:00:00.000000Z', '/var/lib/NetworkManager/seen-bssids', 2, 1, 1);

-- case: when is not known
-- expect: unknown; 00:11:22:33:44:55=unknown
INSERT INTO seen_access_point (manager, profile, bssid, last_seen, file, line, after_commissioning, of_profile) VALUES ('networkmanager', '0a', '00:11:22:33:44:55', NULL, '/var/lib/NetworkManager/seen-bssids', 2, 1, 1);

-- case: none
-- expect: compliant

-- case: what NetworkManager remembers could not be read
-- expect: unknown
-- coverage: seen_access_point /var/lib/NetworkManager impossible permission denied

-- case: one of several that a profile remembers: nobody knows which was used since the terminal came into use
-- expect: deviation; 00:11:22:33:44:55=unknown; 00:11:22:33:44:66=deviation
INSERT INTO seen_access_point (manager, profile, bssid, last_seen, file, line, after_commissioning, of_profile) VALUES ('networkmanager', '0a', '00:11:22:33:44:55', '2026-06-03T01:00:00.000000Z', '/var/lib/NetworkManager/seen-bssids', 2, 1, 2),
       ('networkmanager', '0a', '00:11:22:33:44:66', '2026-06-03T01:00:00.000000Z', '/var/lib/NetworkManager/seen-bssids', 2, 1, 2),
       ('networkmanager', '0b', '00:11:22:33:44:66', '2026-06-03T01:00:00.000000Z', '/var/lib/NetworkManager/seen-bssids', 3, 1, 1);

-- case: a profile of several only
-- expect: unknown; 00:11:22:33:44:55=unknown; 00:11:22:33:44:66=unknown
INSERT INTO seen_access_point (manager, profile, bssid, last_seen, file, line, after_commissioning, of_profile) VALUES ('networkmanager', '0a', '00:11:22:33:44:55', '2026-06-03T01:00:00.000000Z', '/var/lib/NetworkManager/seen-bssids', 2, 1, 2),
       ('networkmanager', '0a', '00:11:22:33:44:66', '2026-06-03T01:00:00.000000Z', '/var/lib/NetworkManager/seen-bssids', 2, 1, 2);
