-- case: complies
-- expect: compliant; usb:0951:1666:60A44C41=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: mount_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, unsafe_removal, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-01T01:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 0, 1);
INSERT INTO mount_history (device, mounted_at, time_quality, file_system, device_key, is_unclean, file, line) VALUES ('sdb1', '2026-06-03T01:00:05.000000Z', 'exact', 'vfat', 'usb:0951:1666:60A44C41', 0, '/var/log/kern.log', 20);

-- case: pulled while it was written
-- expect: lead; usb:0951:1666:60A44C41=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: mount_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, unsafe_removal, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-01T01:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 1, 1);

-- case: the next mount tells that it had not been unmounted
-- expect: lead; usb:0951:1666:60A44C41=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: mount_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, unsafe_removal, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-01T01:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 0, 1);
INSERT INTO mount_history (device, mounted_at, time_quality, file_system, device_key, is_unclean, file, line) VALUES ('sdb1', '2026-06-03T01:00:05.000000Z', 'exact', 'vfat', 'usb:0951:1666:60A44C41', 1, '/var/log/kern.log', 20);

-- case: that mount was before the terminal was commissioned
-- expect: compliant; usb:0951:1666:60A44C41=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: mount_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, unsafe_removal, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-01T01:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 0, 1);
INSERT INTO mount_history (device, mounted_at, time_quality, file_system, device_key, is_unclean, file, line) VALUES ('sdb1', '2026-05-20T01:00:00.000000Z', 'exact', 'vfat', 'usb:0951:1666:60A44C41', 1, '/var/log/kern.log', 20);

-- case: no line says that it left
-- expect: unknown; usb:0951:1666:60A44C41=unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: mount_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, unsafe_removal, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-01T01:00:00.000000Z', 'exact', '/var/log/kern.log', 7, NULL, 1);

-- case: some device had not been unmounted, nobody knows which
-- expect: unknown; usb:0951:1666:60A44C41=unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: mount_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, unsafe_removal, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-01T01:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 0, 1);
INSERT INTO mount_history (device, mounted_at, time_quality, file_system, device_key, is_unclean, file, line) VALUES ('sdb1', '2026-06-03T01:00:05.000000Z', 'exact', 'vfat', NULL, 1, '/var/log/kern.log', 20);
