-- case: removed, and gone
-- expect: compliant
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('eth0', 'ethernet', 1, '00:e0:4c:68:00:01', '00:e0:4c:68:00:01', 'r8169', 'pci', 'down', NULL, '00:e0:4c:68:00:01');
INSERT INTO registered_asset (number, wireless_module) VALUES ('A001', '已拆除');

-- case: removed by the ledger only
-- expect: deviation; 9c:b6:d0:00:00:01=deviation
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('wlan0', 'wireless', 1, '9c:b6:d0:00:00:01', '9c:b6:d0:00:00:01', 'iwlwifi', 'pci', 'down', NULL, '9c:b6:d0:00:00:01');
INSERT INTO registered_asset (number, wireless_module) VALUES ('A001', '已拆除');

-- case: the ledger says there never was one
-- expect: deviation; imei=deviation
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('wwan0', 'cellular', 1, NULL, NULL, 'cdc_mbim', 'usb', 'down', NULL, 'imei');
INSERT INTO registered_asset (number, wireless_module) VALUES ('A001', '无');

-- case: registered as there
-- expect: compliant; 9c:b6:d0:00:00:01=compliant
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('wlan0', 'wireless', 1, '9c:b6:d0:00:00:01', '9c:b6:d0:00:00:01', 'iwlwifi', 'pci', 'down', NULL, '9c:b6:d0:00:00:01');
INSERT INTO registered_asset (number, wireless_module) VALUES ('A001', '有');

-- case: the ledger does not say
-- expect: unknown; 9c:b6:d0:00:00:01=unknown
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('wlan0', 'wireless', 1, '9c:b6:d0:00:00:01', '9c:b6:d0:00:00:01', 'iwlwifi', 'pci', 'down', NULL, '9c:b6:d0:00:00:01');
INSERT INTO registered_asset (number) VALUES ('A001');

-- case: no ledger
-- expect: unknown
-- register: none

-- case: hardware that no driver took is there all the same
-- expect: deviation; pci0000:00/0000:00:1c.0/0000:02:00.0=deviation
INSERT INTO multimedia_device (kind, name, bus, path, driver, is_blocked) VALUES ('wireless', 'Wireless 8265', 'pci', 'pci0000:00/0000:00:1c.0/0000:02:00.0', NULL, 1);
INSERT INTO registered_asset (number, wireless_module) VALUES ('A001', '已拆除');

-- case: a word that the ledger's list does not have
-- expect: unknown; 9c:b6:d0:00:00:01=unknown
INSERT INTO network_interface (name, kind, physical, mac, permanent_mac, driver, bus, operational, carrier, stable_name) VALUES ('wlan0', 'wireless', 1, '9c:b6:d0:00:00:01', '9c:b6:d0:00:00:01', 'iwlwifi', 'pci', 'down', NULL, '9c:b6:d0:00:00:01');
INSERT INTO registered_asset (number, wireless_module) VALUES ('A001', '已物理拆除');

-- case: hardware that may be a radio or not
-- expect: unknown; /sys/devices/platform/mmc1/mmc1:0001/mmc1:0001:1=unknown
INSERT INTO multimedia_device VALUES ('unknown', NULL, 'sdio', '/sys/devices/platform/mmc1/mmc1:0001/mmc1:0001:1', NULL, 1);
INSERT INTO registered_asset (number, wireless_module) VALUES ('A001', '无');
