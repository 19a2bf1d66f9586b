-- case: complies, with and as registered
-- expect: compliant; optical=compliant
INSERT INTO block_device (name, kind, transport, model, stable_name, holds_root) VALUES ('sr0', 'optical', 'sata', 'DVD-ROM', 'ata-DVD', 0);
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
