-- case: complies
-- expect: compliant; registered disks=compliant
INSERT INTO block_device (name, kind, transport, serial, stable_name, holds_root) VALUES ('sda', 'disk', 'sata', 'wd-1', 'WD-1', 1), ('sdb', 'disk', 'sata', 'SN2', 'SN2', 0);
INSERT INTO registered_asset (number, disk_serials) VALUES ('01010000001', 'WD-1 SN2');

-- case: the second disk is gone
-- expect: deviation; registered disks=deviation
INSERT INTO block_device (name, kind, transport, serial, stable_name, holds_root) VALUES ('sda', 'disk', 'sata', 'WD-1', 'WD-1', 1);
INSERT INTO registered_asset (number, disk_serials) VALUES ('01010000001', 'WD-1, SN2');

-- case: registered as having none
-- expect: compliant; registered disks=compliant
INSERT INTO registered_asset (number, disk_serials) VALUES ('01010000001', '无');

-- case: a disk that does not tell its serial
-- expect: unknown; registered disks=unknown
INSERT INTO block_device (name, kind, transport, serial, stable_name, holds_root) VALUES ('vda', 'disk', 'virtio', NULL, 'pci-0000:00:05.0', 1);
INSERT INTO registered_asset (number, disk_serials) VALUES ('01010000001', 'SN2');

-- case: the ledger does not say
-- expect: unknown; registered disks=unknown
INSERT INTO registered_asset (number) VALUES ('01010000001');

-- case: no register was given
-- expect: unknown
-- register: none

-- case: two serials behind a full-width comma
-- expect: compliant; registered disks=compliant
INSERT INTO block_device (name, kind, transport, serial, stable_name, holds_root) VALUES ('sda', 'disk', 'sata', 'S1', 'S1', 1), ('sdb', 'disk', 'sata', 'S2', 'S2', 0);
INSERT INTO registered_asset (number, disk_serials) VALUES ('01010000001', 'S1，S2');
