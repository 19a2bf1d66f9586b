-- case: complies: on a Monday morning; a keyboard at night; what was found at the start of the monitor
-- expect: compliant; usb:0951:1666:60A44C41=compliant; usb:046d:c31c=compliant
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0951:1666:60A44C41', 'proven', 'storage', 'Maker', 'Thing', NULL, 1, '09:00'), (2, '2026-06-01T01:00:00.000000Z', 'b1', 2000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:046d:c31c@1-1', 'none', 'hid', 'Maker', 'Thing', NULL, 1, '23:00'), (3, '2026-06-01T01:00:00.000000Z', 'b1', 3000, 'present', 0, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0951:1666:60A44C41', 'proven', 'storage', 'Maker', 'Thing', NULL, 1, '03:00');

-- case: at night and on a Sunday
-- expect: lead; usb:0951:1666:60A44C41=lead
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T14:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0951:1666:60A44C41', 'proven', 'storage', 'Maker', 'Thing', NULL, 1, '22:00'), (2, '2026-06-07T01:00:00.000000Z', 'b1', 2000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0951:1666:60A44C41', 'proven', 'storage', 'Maker', 'Thing', NULL, 7, '09:00');
INSERT INTO login_session (user, terminal, started_at, ended_at, file) VALUES ('zhang', 'tty1', '2026-06-01T13:00:00.000000Z', '2026-06-01T15:00:00.000000Z', '/var/log/wtmp');

-- case: before the terminal was commissioned
-- expect: not_applicable
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-05-20T14:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0951:1666:60A44C41', 'proven', 'storage', 'Maker', 'Thing', NULL, 1, '22:00');

-- case: nobody could tell what was plugged in at night
-- expect: unknown; usb:0951:1666:60A44C41=unknown
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO monitor_event (sequence, at, boot_id, monotonic_us, event, seen_live, subsystem, device_path, port, device_key, identity, kind, manufacturer, product, file_system_uuid, local_day, local_time) VALUES (1, '2026-06-01T01:00:00.000000Z', 'b1', 1000, 'add', 1, 'usb', '/devices/pci0000:00/0000:00:14.0/usb1/1-2', '1-2', 'usb:0951:1666:60A44C41', 'proven', NULL, 'Maker', 'Thing', NULL, 1, '22:00');

-- case: the monitor's journal could not be read
-- expect: unknown
-- coverage: monitor_event /var/lib/mijian/journal impossible permission denied
