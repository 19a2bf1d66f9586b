-- case: complies
-- expect: compliant; pci-eth0=compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', '');

-- case: an adapter without an address of its own
-- expect: lead; usb-1-2:1.0=lead
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('usb0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'usb', 'up', 'usb-1-2:1.0', 0, 'random', '');

-- case: an address that somebody set is fixed
-- expect: compliant; pci-eth0=compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'set', '');

-- case: virtual ones always have such addresses
-- expect: compliant; pci-eth0=compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', ''),
       ('veth0', 'virtual', 0, '00:1b:21:00:00:01', NULL, NULL, 'up', 'veth0', 0, 'random', '');

-- case: the kernel does not tell
-- expect: unknown; pci-eth0=unknown
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, NULL, '');

-- case: no adapter at all
-- expect: not_applicable
