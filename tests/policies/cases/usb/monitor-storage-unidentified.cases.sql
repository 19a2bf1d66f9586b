-- case: complies
-- expect: compliant; usb:0951:1666:60A44C41=compliant
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0951:1666:60A44C41', 'proven', 'storage', 'Maker', 'Thing', NULL, 1, '09:00');

-- case: no serial, in two ports: one lead
-- expect: lead; usb:abcd:1234=lead
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:abcd:1234@1-2', 'none', 'storage', 'Maker', 'Thing', NULL, 1, '09:00'), (2, '2026-06-01T01:00:00.000000Z', 'b1', 2000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:abcd:1234@1-3', 'none', 'storage', 'Maker', 'Thing', NULL, 1, '09:00');

-- case: the ledger knows its file system
-- expect: compliant; usb:152d:9561:00000000=compliant
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO registered_medium (device_key, number, file_system_uuid) VALUES ('usb:152d:9561:00000000', 'M0000000001', '6A1F-22C0');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:152d:9561:00000000', 'shared', 'storage', 'Maker', 'Thing', NULL, 1, '09:00'), (2, '2026-06-01T01:00:00.000000Z', 'b1', 2000, 'add', 1, 'block', '/devices/pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0/x', '1-2', 'usb:152d:9561:00000000', 'shared', 'storage', 'Maker', 'Thing', '6a1f-22c0', 1, '09:00');

-- case: it left before anybody could read its descriptors
-- expect: unknown; USB device without a key, of unknown kind=unknown
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', NULL, NULL, NULL, 'Maker', 'Thing', NULL, 1, '09:00');

-- case: the monitor's journal could not be read
-- expect: unknown
-- coverage: monitor_event /var/lib/mijian/journal impossible permission denied
