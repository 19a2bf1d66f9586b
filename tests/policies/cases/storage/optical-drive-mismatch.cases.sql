-- case: complies: it only reads, as registered
-- expect: compliant; optical=compliant
INSERT INTO block_device (name, kind, transport, model, writes_discs, stable_name, holds_root) VALUES ('sr0', 'optical', 'sata', 'DVD-ROM', 0, 'ata-DVD', 0);
INSERT INTO registered_asset (number, optical) VALUES ('01010000001', '只读');

-- case: complies: it writes, as registered
-- expect: compliant; optical=compliant
INSERT INTO block_device (name, kind, transport, model, writes_discs, stable_name, holds_root) VALUES ('sr0', 'optical', 'sata', 'DVD-ROM', 0, 'ata-DVD', 0), ('sr1', 'optical', 'sata', 'DVDRW', 1, 'ata-DVDRW', 0);
INSERT INTO registered_asset (number, optical) VALUES ('01010000001', ' 读写 ');

-- case: registered as one that only reads, and it writes discs
-- expect: deviation; optical=deviation
INSERT INTO block_device (name, kind, transport, model, writes_discs, stable_name, holds_root) VALUES ('sr0', 'optical', 'sata', 'DVDRW', 1, 'ata-DVDRW', 0);
INSERT INTO registered_asset (number, optical) VALUES ('01010000001', '只读');

-- case: one of two writes, and only reading ones are registered
-- expect: deviation; optical=deviation
INSERT INTO block_device (name, kind, transport, model, writes_discs, stable_name, holds_root) VALUES ('sr0', 'optical', 'sata', 'DVD-ROM', 0, 'ata-DVD', 0), ('sr1', 'optical', 'usb', NULL, 1, 'usb-DVDRW', 0);
INSERT INTO registered_asset (number, optical) VALUES ('01010000001', '只读');

-- case: nothing tells whether it writes, and only reading ones are registered
-- expect: unknown; optical=unknown
INSERT INTO block_device (name, kind, transport, model, writes_discs, stable_name, holds_root) VALUES ('sr0', 'optical', 'sata', 'DVD-ROM', 0, 'ata-DVD', 0), ('sr1', 'optical', 'sata', 'DVD', NULL, 'ata-DVD2', 0);
INSERT INTO registered_asset (number, optical) VALUES ('01010000001', '只读');

-- case: registered as one that writes, and it only reads
-- expect: deviation; optical=deviation
INSERT INTO block_device (name, kind, transport, model, writes_discs, stable_name, holds_root) VALUES ('sr0', 'optical', 'sata', 'DVD-ROM', 0, 'ata-DVD', 0);
INSERT INTO registered_asset (number, optical) VALUES ('01010000001', '读写');

-- case: registered as one that writes, and nothing tells whether it does
-- expect: unknown; optical=unknown
INSERT INTO block_device (name, kind, transport, model, writes_discs, stable_name, holds_root) VALUES ('sr0', 'optical', 'sata', 'DVD', NULL, 'ata-DVD', 0);
INSERT INTO registered_asset (number, optical) VALUES ('01010000001', '读写');

-- case: registered, and there is none
-- expect: deviation; optical=deviation
INSERT INTO registered_asset (number, optical) VALUES ('01010000001', '只读');

-- case: registered as having none
-- expect: deviation; optical=deviation
INSERT INTO block_device (name, kind, transport, model, stable_name, holds_root) VALUES ('sr0', 'optical', 'usb', 'DVDRW', 'usb-DVD', 0);
INSERT INTO registered_asset (number, optical) VALUES ('01010000001', '无');

-- case: none, as registered
-- expect: compliant
INSERT INTO registered_asset (number, optical) VALUES ('01010000001', '无');

-- case: another wording, and no wording
-- expect: unknown; optical=unknown
INSERT INTO registered_asset (number, optical) VALUES ('01010000001', 'DVD');

-- case: no register was given
-- expect: unknown
-- register: none
