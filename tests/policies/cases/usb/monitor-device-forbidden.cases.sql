-- case: complies
-- expect: compliant; usb:0951:1666:60A44C41=compliant
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0951:1666:60A44C41', 'proven', 'storage', 'Maker', 'Thing', NULL, 1, '09:00');

-- case: a phone, and a modem that first showed as a disk
-- expect: deviation; usb:18d1:4ee1:8A2X0F=deviation; usb:12d1:1446=deviation
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:18d1:4ee1:8A2X0F', 'proven', 'phone', 'Maker', 'Thing', NULL, 1, '09:00'), (2, '2026-06-01T01:00:00.000000Z', 'b1', 2000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:12d1:1446@1-3', 'none', 'storage', 'Maker', 'Thing', NULL, 1, '09:00'), (3, '2026-06-01T01:00:00.000000Z', 'b1', 3000, 'change', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:12d1:1446@1-3', 'none', 'modem', 'Maker', 'Thing', NULL, 1, '09:00');

-- case: before the terminal was commissioned
-- expect: not_applicable
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-05-20T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:18d1:4ee1:8A2X0F', 'proven', 'phone', 'Maker', 'Thing', NULL, 1, '09:00');

-- case: nobody could tell what it was
-- expect: unknown; usb:18d1:4ee1:8A2X0F=unknown
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:18d1:4ee1:8A2X0F', 'proven', NULL, 'Maker', 'Thing', NULL, 1, '09:00');

-- case: the monitor's journal could not be read
-- expect: unknown
-- coverage: monitor_event /var/lib/mijian/journal impossible permission denied
