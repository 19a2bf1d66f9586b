-- case: no server
-- expect: compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', '');

-- case: a server whose controller has a link inside
-- expect: lead; usb-1-14:1.0=lead
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('eth0', 'ethernet', 1, '00:1b:21:00:00:01', 'r8169', 'pci', 'up', 'pci-eth0', 0, 'permanent', ''),
       ('usb0', 'bmc', 1, '00:1b:21:00:00:01', 'cdc_ether', 'usb', 'up', 'usb-1-14:1.0', 0, 'permanent', '');

-- case: a phone is none
-- expect: compliant
INSERT INTO network_interface (name, kind, physical, mac, driver, bus, operational, stable_name, is_promiscuous, address_origin, master) VALUES ('usb0', 'ethernet', 1, '00:1b:21:00:00:01', 'rndis_host', 'usb', 'up', 'usb-1-2:1.0', 0, 'permanent', '');

-- case: interfaces could not be listed
-- expect: unknown
-- coverage: network_interface /sys/class/net impossible offline
