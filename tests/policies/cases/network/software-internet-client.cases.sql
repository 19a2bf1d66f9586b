-- case: none of them is there
-- expect: compliant; dropbox=compliant; rygel=compliant
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('dropbox', 'A', 'cloud_drive', NULL, 0, 0, NULL, NULL, 'none'), ('rygel', 'D', 'file_sharing', NULL, 0, 0, NULL, NULL, 'none');

-- case: one is installed by its package
-- expect: lead; dropbox=lead
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('dropbox', 'A', 'cloud_drive', NULL, 1, 0, 1, '1.2', 'package path');

-- case: nothing proves it, and its places could not be looked at
-- expect: unknown; dropbox=unknown
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('dropbox', 'A', 'cloud_drive', NULL, NULL, NULL, NULL, NULL, 'none');

-- case: what comes with a desktop is no finding until it is used
-- expect: lead; rygel=compliant; transmission=lead
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('rygel', 'D', 'file_sharing', NULL, 1, 0, 0, '43', 'package path'), ('transmission', 'E', 'file_sharing', NULL, 1, 1, 0, '43', 'package path process');

-- case: of what comes with a desktop nobody could see whether it runs
-- expect: unknown; rygel=unknown
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('rygel', 'D', 'file_sharing', NULL, 1, NULL, 0, '43', 'package path');

-- case: another category is another rule's business
-- expect: unknown
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('other', 'O', 'vpn', NULL, 1, 1, 1, '1', 'package');

-- case: the catalogue was not looked for
-- expect: unknown
-- coverage: network_software network-software.json impossible not found

-- case: what comes with the KDE and UOS desktops counts when it runs
-- expect: lead; kdeconnect=compliant; dde-cooperation=lead
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('kdeconnect', 'D', 'file_sharing', NULL, 1, 0, NULL, '22', 'package path'), ('dde-cooperation', 'E', 'file_sharing', NULL, 1, 1, NULL, '1', 'package path process');
