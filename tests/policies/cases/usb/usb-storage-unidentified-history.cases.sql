-- case: complies
-- expect: compliant; usb:0951:1666:60A44C41=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'Kingston', 'DataTraveler', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: no serial, and one that many share
-- expect: lead; usb:abcd:1234=lead; usb:152d:9561:00000000=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:abcd:1234@1-3', 'abcd', '1234', NULL, 'none', NULL, NULL, 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1),
                               ('usb:152d:9561:00000000', '152d', '9561', '00000000', 'shared', NULL, NULL, 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'year_inferred', 2, 1);

-- case: only before the terminal was commissioned
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:abcd:1234@1-3', 'abcd', '1234', NULL, 'none', NULL, NULL, 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 0);

-- case: the logs could not be read
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- coverage: usb_history /var/log/kern.log impossible permission denied

-- case: usbrip defect 6: a medium without a serial is not passed over because a registered one has its model
-- expect: lead; usb:0951:1666=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666@1-3', '0951', '1666', NULL, 'none', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1),
       ('usb:0951:1666@2-1', '0951', '1666', NULL, 'none', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-05T01:00:00.000000Z', 'exact', 1, 1);
INSERT INTO registered_medium (device_key, number) VALUES ('usb:0951:1666:60A44C41', 'M0000000001');

-- case: no register was given: it is a lead all the same
-- expect: lead; usb:0951:1666=lead
-- register: none
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:0951:1666@1-3', '0951', '1666', NULL, 'none', 'storage', '2026-06-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
