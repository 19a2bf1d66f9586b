-- case: complies: a maker that builds no phones
-- expect: compliant; usb:138a:0017:A1B2=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:138a:0017:A1B2', '138a', '0017', 'A1B2', 'proven', 'unknown', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: a maker of phones, and the log says no more
-- expect: lead; usb:18d1:4ee1:8A2X0F=lead; usb:2717:ff40=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:18d1:4ee1:8A2X0F', '18d1', '4ee1', '8A2X0F', 'proven', 'unknown', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1), ('usb:2717:ff40@1-2', '2717', 'ff40', NULL, 'none', 'other', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: before the terminal was commissioned; and a stick of such a maker
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:18d1:4ee1:8A2X0F', '18d1', '4ee1', '8A2X0F', 'proven', 'unknown', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 0), ('usb:04e8:61f5:S4B1', '04e8', '61f5', 'S4B1', 'proven', 'storage', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: the logs could not be read
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- coverage: usb_history /var/log/kern.log impossible permission denied
