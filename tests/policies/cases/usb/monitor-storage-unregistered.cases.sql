-- case: complies: a registered stick and a keyboard
-- expect: compliant; usb:0951:1666:60A44C41=compliant; usb:046d:c31c=compliant
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0951:1666:60A44C41', 'proven', 'storage', 'Maker', 'Thing', NULL, 1, '09:00'), (2, '2026-06-01T01:00:00.000000Z', 'b1', 2000, 'present', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:046d:c31c@1-1', 'none', 'hid', 'Maker', 'Thing', NULL, 1, '09:00');

-- case: its kind shows only when its driver is bound, and the ledger does not know it
-- expect: deviation; usb:0781:5583:4C530001=deviation
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0781:5583:4C530001', 'proven', 'other', 'Maker', 'Thing', NULL, 1, '09:00'), (2, '2026-06-01T01:00:00.000000Z', 'b1', 2000, 'change', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0781:5583:4C530001', 'proven', 'storage', 'Maker', 'Thing', NULL, 1, '09:00'), (3, '2026-06-01T01:00:00.000000Z', 'b1', 3000, 'remove', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0781:5583:4C530001', 'proven', 'storage', 'Maker', 'Thing', NULL, 1, '09:00');

-- case: before the terminal was commissioned
-- expect: not_applicable
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-05-20T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0781:5583:4C530001', 'proven', 'storage', 'Maker', 'Thing', NULL, 1, '09:00');

-- case: a serial that proves nothing is another rule's lead
-- expect: unknown; usb:152d:9561:00000000=unknown
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:152d:9561:00000000', 'shared', 'storage', 'Maker', 'Thing', NULL, 1, '09:00');

-- case: it left before anybody could read its descriptors
-- expect: unknown; USB device without a key, of unknown kind=unknown
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', NULL, NULL, NULL, 'Maker', 'Thing', NULL, 1, '09:00');

-- case: no register was given
-- expect: unknown; usb:0951:1666:60A44C41=unknown
-- register: none
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0951:1666:60A44C41', 'proven', 'storage', 'Maker', 'Thing', NULL, 1, '09:00');

-- case: the monitor's journal could not be read
-- expect: unknown
-- coverage: monitor_event /var/lib/mijian/journal impossible permission denied
