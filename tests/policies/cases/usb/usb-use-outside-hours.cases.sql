-- case: complies: a Monday morning
-- expect: compliant; usb:0951:1666:60A44C41=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, users, local_day, local_time, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-01T01:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 'zhang', 1, '09:00', 1);

-- case: at night, on a Sunday, and once at the stroke of the end: one lead
-- expect: lead; usb:0951:1666:60A44C41=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, users, local_day, local_time, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-01T14:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 'zhang', 1, '22:00', 1),
       ('usb:0951:1666:60A44C41', '1-2', '2026-06-07T01:00:00.000000Z', 'exact', '/var/log/kern.log', 8, 'li zhang', 7, '09:00', 1), ('usb:0951:1666:60A44C41', '1-2', '2026-06-08T10:00:00.000000Z', 'exact', '/var/log/kern.log', 9, NULL, 1, '18:00', 1);

-- case: the last minute of the day, and a keyboard at night
-- expect: compliant; usb:0951:1666:60A44C41=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1),
       ('usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'hid', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, local_day, local_time, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-01T09:59:00.000000Z', 'exact', '/var/log/kern.log', 7, 1, '17:59', 1),
       ('usb:046d:c31c@1-1', '1-1', '2026-06-01T18:00:00.000000Z', 'exact', '/var/log/kern.log', 9, 2, '02:00', 1);

-- case: before the terminal was commissioned
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- covers: usb_connection /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, local_day, local_time, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-01T14:00:00.000000Z', 'exact', '/var/log/kern.log', 7, 1, '22:00', 0);

-- case: the clock was not set
-- expect: unknown; usb:0951:1666:60A44C41=unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_connection (device_key, port, connected_at, time_quality, file, line, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '1-2', '2026-06-01T14:00:00.000000Z', 'clock_unset', '/var/log/kern.log', 7, 1);
