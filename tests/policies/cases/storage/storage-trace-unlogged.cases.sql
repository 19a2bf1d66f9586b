-- case: complies
-- expect: compliant; mount:/media/zhang/KINGSTON=compliant
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, disconnected_at, time_quality, file, line, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-03T00:30:00.000000Z', '2026-06-03T02:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 1);
INSERT INTO media_trace (trace_key, source, kind, mount_point, last_seen, time_quality, is_present, after_commissioning, count, file) VALUES ('mount:/media/zhang/KINGSTON', 'recently_used', 'storage', '/media/zhang/KINGSTON', '2026-06-03T01:00:00.000000Z', 'exact', 0, 1, 3, '/home/zhang/.local/share/recently-used.xbel');

-- case: a file was opened from a medium, and the kernel log of that time has nothing plugged in
-- expect: lead; mount:/media/zhang/KINGSTON=lead
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, disconnected_at, time_quality, file, line, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-03T00:30:00.000000Z', '2026-06-03T02:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 1);
INSERT INTO media_trace (trace_key, source, kind, mount_point, last_seen, time_quality, is_present, after_commissioning, count, file) VALUES ('mount:/media/zhang/KINGSTON', 'recently_used', 'storage', '/media/zhang/KINGSTON', '2026-08-03T01:00:00.000000Z', 'exact', 0, 1, 3, '/home/zhang/.local/share/recently-used.xbel');

-- case: the kernel log does not reach back so far
-- expect: unknown; mount:/media/zhang/KINGSTON=unknown
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, disconnected_at, time_quality, file, line, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-03T00:30:00.000000Z', '2026-06-03T02:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 1);
INSERT INTO media_trace (trace_key, source, kind, mount_point, last_seen, time_quality, is_present, after_commissioning, count, file) VALUES ('mount:/media/zhang/KINGSTON', 'recently_used', 'storage', '/media/zhang/KINGSTON', '2026-02-03T01:00:00.000000Z', 'exact', 0, 1, 3, '/home/zhang/.local/share/recently-used.xbel');

-- case: a shell's line tells no time
-- expect: unknown; mount:/media/zhang/KINGSTON=unknown
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO media_trace (trace_key, source, kind, mount_point, last_seen, time_quality, is_present, after_commissioning, count, file) VALUES ('mount:/media/zhang/KINGSTON', 'shell_history', 'unknown', '/media/zhang/KINGSTON', NULL, NULL, 0, 1, 3, '/home/zhang/.bash_history');

-- case: before the terminal was commissioned
-- expect: compliant
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO media_trace (trace_key, source, kind, mount_point, last_seen, time_quality, is_present, after_commissioning, count, file) VALUES ('mount:/media/zhang/KINGSTON', 'recently_used', 'storage', '/media/zhang/KINGSTON', '2026-08-03T01:00:00.000000Z', 'exact', 0, 0, 3, '/home/zhang/.local/share/recently-used.xbel');
