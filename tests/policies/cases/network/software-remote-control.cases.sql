-- case: none of them is there
-- expect: compliant; anydesk=compliant; gnome-remote-desktop=compliant
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('anydesk', 'A', 'remote_control', NULL, 0, 0, NULL, NULL, 'none'), ('gnome-remote-desktop', 'D', 'remote_control', NULL, 0, 0, NULL, NULL, 'none');

-- case: one is installed by its package
-- expect: deviation; anydesk=deviation
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('anydesk', 'A', 'remote_control', NULL, 1, 0, 1, '1.2', 'package path');

-- case: nothing proves it, and its places could not be looked at
-- expect: unknown; anydesk=unknown
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('anydesk', 'A', 'remote_control', NULL, NULL, NULL, NULL, NULL, 'none');

-- case: what comes with a desktop is no finding until it is used
-- expect: deviation; gnome-remote-desktop=compliant; krfb=deviation
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('gnome-remote-desktop', 'D', 'remote_control', NULL, 1, 0, 0, '43', 'package path'), ('krfb', 'E', 'remote_control', NULL, 1, 1, 0, '43', 'package path process');

-- case: of what comes with a desktop nobody could see whether it runs
-- expect: unknown; gnome-remote-desktop=unknown
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('gnome-remote-desktop', 'D', 'remote_control', NULL, 1, NULL, 0, '43', 'package path');

-- case: another category is another rule's business
-- expect: unknown
INSERT INTO network_software (id, name, category, vendor, present, running, enabled, version, signals) VALUES ('other', 'O', 'vpn', NULL, 1, 1, 1, '1', 'package');

-- case: the catalogue was not looked for
-- expect: unknown
-- coverage: network_software network-software.json impossible not found
