-- case: complies
-- expect: compliant; WD-1=compliant; SN2=compliant
INSERT INTO block_device (name, kind, transport, model, serial, stable_name, holds_root) VALUES ('sda', 'disk', 'sata', 'WD', 'wd-1', 'WD-1', 1), ('nvme0n1', 'disk', 'nvme', 'SSD', 'SN2 ', 'SN2', 0);
INSERT INTO registered_asset (number, disk_serials) VALUES ('01010000001', 'WD-1 SN2');

-- case: a second disk; a USB stick is judged elsewhere
-- expect: deviation; SN3=deviation; USB1=compliant
INSERT INTO block_device (name, kind, transport, model, serial, stable_name, holds_root) VALUES ('sda', 'disk', 'sata', 'WD', 'SN3', 'SN3', 1), ('sdb', 'disk', 'usb', 'DT', 'USB1', 'USB1', 0);
INSERT INTO registered_asset (number, disk_serials) VALUES ('01010000001', 'SN33');

-- case: a virtual disk without a serial
-- expect: unknown; pci-0000:00:05.0=unknown
INSERT INTO block_device (name, kind, transport, model, serial, stable_name, holds_root) VALUES ('vda', 'disk', 'virtio', NULL, NULL, 'pci-0000:00:05.0', 1);
INSERT INTO registered_asset (number, disk_serials) VALUES ('01010000001', 'SN33');

-- case: no register was given
-- expect: unknown; SN3=unknown
-- register: none
INSERT INTO block_device (name, kind, transport, model, serial, stable_name, holds_root) VALUES ('sda', 'disk', 'sata', 'WD', 'SN3', 'SN3', 1);
