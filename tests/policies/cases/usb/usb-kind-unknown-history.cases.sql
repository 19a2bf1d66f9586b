-- case: every kind is told
-- expect: compliant; usb:046d:c31c=compliant; usb:0951:1666:60A44C41=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'Maker', 'Thing', 'hid', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1),
       ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'Maker', 'Thing', 'storage', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: the log was cut before any driver spoke: a lead, one for all ports
-- expect: lead; usb:0781:5583=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0781:5583@1-1', '0781', '5583', NULL, 'none', 'Maker', 'Thing', 'unknown', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1),
       ('usb:0781:5583@2-3', '0781', '5583', NULL, 'none', 'Maker', 'Thing', 'unknown', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: before the terminal was commissioned, and before the span
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0781:5583:A1B2C3', '0781', '5583', 'A1B2C3', 'proven', 'Maker', 'Thing', 'unknown', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 0),
       ('usb:0781:5583:A1B2C4', '0781', '5583', 'A1B2C4', 'proven', 'Maker', 'Thing', 'unknown', '2026-04-01T01:00:00.000000Z', '2026-04-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: what is present could not be looked at: it may be there and show what it is
-- expect: unknown; usb:0781:5583:A1B2C3=unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
-- coverage: usb_device /sys/bus/usb/devices impossible permission denied
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0781:5583:A1B2C3', '0781', '5583', 'A1B2C3', 'proven', 'Maker', 'Thing', 'unknown', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
