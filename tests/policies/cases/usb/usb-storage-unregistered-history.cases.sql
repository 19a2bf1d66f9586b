-- case: complies
-- expect: compliant; usb:0951:1666:60A44C41=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'Kingston', 'DataTraveler', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO registered_medium (device_key, number, level, kind, responsible, purpose, scope, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '机密', 'U盘', '张三', '存储数据', '个人专用', '在用');

-- case: not in the ledger
-- expect: deviation; usb:0951:1666:60A44C41=deviation
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', NULL, NULL, 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: before the terminal was commissioned, and a hub, and before the span
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', NULL, NULL, 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 0),
                               ('usb:05e3:0608:1', '05e3', '0608', '1', 'proven', NULL, NULL, 'hub', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1),
                               ('usb:0951:1666:60A44C43', '0951', '1666', '60A44C43', 'proven', NULL, NULL, 'storage', '2026-04-01T01:00:00.000000Z', '2026-04-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: no register was given
-- expect: unknown; usb:0951:1666:60A44C41=unknown
-- register: none
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', NULL, NULL, 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: the logs could not be read
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- coverage: usb_history /var/log/kern.log impossible permission denied

-- case: usbrip defect 6: the model of one registered medium with the serial of another
-- expect: deviation; usb:0951:1666:4C530001=deviation
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:4C530001', '0951', '1666', '4C530001', 'proven', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001'), ('usb:0781:5583:4C530001', 'M0000000002');
