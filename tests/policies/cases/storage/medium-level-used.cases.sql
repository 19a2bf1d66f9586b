-- case: complies: its own level, and another one that was never here
-- expect: compliant; usb:0951:1666:60A44C41=compliant; usb:0951:1666:60A44C42=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO registered_asset (number, level) VALUES ('C0000000001', '机密');
INSERT INTO registered_medium (device_key, number, level) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '机密'), ('usb:0951:1666:60A44C42', 'M0000000002', '非密');

-- case: a medium of 秘密 level was used on a terminal of 机密 level
-- expect: deviation; usb:0951:1666:60A44C41=deviation
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO registered_asset (number, level) VALUES ('C0000000001', '机密');
INSERT INTO registered_medium (device_key, number, level) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '秘密');

-- case: it is plugged in now, and the logs do not reach so far
-- expect: deviation; usb:0951:1666:60A44C41=deviation
-- param: usage_since=2026-05-01T00:00:00.000000Z
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', 0);
INSERT INTO registered_asset (number, level) VALUES ('C0000000001', '秘密');
INSERT INTO registered_medium (device_key, number, level) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '机密');

-- case: known by its file system alone: plugged in, or told by a desktop's trace
-- expect: deviation; usb:152d:9561:00000000=deviation; usb:152d:9561:00000001=deviation
-- param: usage_since=2026-05-01T00:00:00.000000Z
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:152d:9561:00000000', '152d', '9561', '00000000', 'shared', 'storage', 0);
INSERT INTO file_system (device, type, uuid) VALUES ('sdb1', 'vfat', '6A1F-22C0');
INSERT INTO media_trace (trace_key, source, kind, file_system_uuid, last_seen, time_quality, is_present, after_commissioning, count, file) VALUES ('uuid:6A1F-22C1', 'gvfs', 'storage', '6A1F-22C1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 1, 1, '/home/a/.local/share/gvfs-metadata/uuid');
INSERT INTO registered_asset (number, level) VALUES ('C0000000001', '机密');
INSERT INTO registered_medium (device_key, number, level, file_system_uuid) VALUES ('usb:152d:9561:00000000', 'M0000000001', '非密', '6a1f-22c0'), ('usb:152d:9561:00000001', 'M0000000002', '非密', '6a1f-22c1');

-- case: only before the terminal was commissioned
-- expect: compliant; usb:0951:1666:60A44C41=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 0);
INSERT INTO registered_asset (number, level) VALUES ('C0000000001', '机密');
INSERT INTO registered_medium (device_key, number, level) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '秘密');

-- case: a serial that many share is no proof of which medium it was
-- expect: unknown; usb:152d:9561:00000000=unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:152d:9561:00000000', '152d', '9561', '00000000', 'shared', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO registered_asset (number, level) VALUES ('C0000000001', '机密');
INSERT INTO registered_medium (device_key, number, level) VALUES ('usb:152d:9561:00000000', 'M0000000001', '秘密');

-- case: no register was given
-- expect: unknown
-- register: none
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
