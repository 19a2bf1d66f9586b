-- case: complies: one that reads, and one that the ledger lists
-- expect: compliant; DVDROM=compliant; DVDRW=compliant
INSERT INTO block_device (name, kind, model, writes_discs, stable_name, holds_root) VALUES ('sr0', 'optical', 'DVD-ROM', 0, 'DVDROM', 0), ('sr1', 'optical', 'DVD-RW', 1, 'DVDRW', 0);
INSERT INTO registered_asset (number, optical) VALUES ('C0000000001', '读写');

-- case: it writes, and the ledger says that it only reads
-- expect: deviation; DVDRW=deviation
INSERT INTO block_device (name, kind, model, writes_discs, stable_name, holds_root) VALUES ('sr1', 'optical', 'DVD-RW', 1, 'DVDRW', 0);
INSERT INTO registered_asset (number, optical) VALUES ('C0000000001', '只读');

-- case: nothing tells whether it writes
-- expect: unknown; DVDRW=unknown
INSERT INTO block_device (name, kind, model, writes_discs, stable_name, holds_root) VALUES ('sr1', 'optical', 'DVD-RW', NULL, 'DVDRW', 0);
INSERT INTO registered_asset (number, optical) VALUES ('C0000000001', '只读');

-- case: no drive
-- expect: not_applicable
INSERT INTO block_device (name, kind, model, writes_discs, stable_name, holds_root) VALUES ('sda', 'disk', 'SSD', NULL, 'S4EWNX0', 1);

-- case: no register was given
-- expect: unknown; DVDRW=unknown
-- register: none
INSERT INTO block_device (name, kind, model, writes_discs, stable_name, holds_root) VALUES ('sr1', 'optical', 'DVD-RW', 1, 'DVDRW', 0);
