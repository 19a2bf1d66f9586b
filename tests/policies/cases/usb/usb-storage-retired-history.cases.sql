-- case: complies: in use, and a scrapped one that was never here
-- expect: compliant; usb:0951:1666:60A44C41=compliant; usb:0951:1666:60A44C42=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO registered_medium (device_key, number, state, file_system_uuid) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '在用', NULL), ('usb:0951:1666:60A44C42', 'M0000000002', '报废', '6A1F-22C0');

-- case: scrapped, and it was used here, perhaps before
-- expect: lead; usb:0951:1666:60A44C41=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO registered_medium (device_key, number, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '报废');

-- case: a desktop's trace knows its file system
-- expect: lead; usb:152d:9561:00000000=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO media_trace (trace_key, source, kind, file_system_uuid, last_seen, time_quality, is_present, after_commissioning, count, file) VALUES ('uuid:6A1F-22C0', 'gvfs', 'storage', '6A1F-22C0', '2026-06-03T01:00:00.000000Z', 'exact', 0, 1, 1, '/home/a/.local/share/gvfs-metadata/uuid');
INSERT INTO registered_medium (device_key, number, state, file_system_uuid) VALUES ('usb:152d:9561:00000000', 'M0000000001', '停用', '6a1f-22c0');

-- case: a stick was used that cannot be told from others
-- expect: unknown; usb:152d:9561:00000000=unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:152d:9561:00000000', '152d', '9561', '00000000', 'shared', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO registered_medium (device_key, number, state) VALUES ('usb:152d:9561:00000000', 'M0000000001', '报废');

-- case: only before the terminal was commissioned
-- expect: compliant; usb:0951:1666:60A44C41=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 0);
INSERT INTO registered_medium (device_key, number, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '报废');

-- case: no register was given
-- expect: unknown
-- register: none
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
