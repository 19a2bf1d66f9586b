-- case: complies
-- expect: compliant; usb:046d:c31c=compliant; usb:0951:1666:60A44C41=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'Maker', 'Thing', 'hid', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1),
       ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'Maker', 'Thing', 'storage', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: one was plugged in, twice and in two ports, and is one deviation
-- expect: deviation; usb:12d1:107e=deviation
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:12d1:107e@1-1', '12d1', '107e', NULL, 'none', 'Maker', 'Thing', 'network', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1),
       ('usb:12d1:107e@2-3', '12d1', '107e', NULL, 'none', 'Maker', 'Thing', 'network', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: before the terminal was commissioned, and before the span
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:12d1:107e:A1B2C3', '12d1', '107e', 'A1B2C3', 'proven', 'Maker', 'Thing', 'network', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 0),
       ('usb:12d1:107e:A1B2C4', '12d1', '107e', 'A1B2C4', 'proven', 'Maker', 'Thing', 'network', '2026-04-01T01:00:00.000000Z', '2026-04-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: the log does not tell what it was
-- expect: unknown; usb:12d1:107e:A1B2C3=unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:12d1:107e:A1B2C3', '12d1', '107e', 'A1B2C3', 'proven', 'Maker', 'Thing', 'unknown', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: the log does not tell what it was, but it is here and is a printer
-- expect: compliant; usb:03f0:1217:CNB1A2B3=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:03f0:1217:CNB1A2B3', '03f0', '1217', 'CNB1A2B3', 'proven', 'Maker', 'Thing', 'unknown', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-4', 'usb:03f0:1217:CNB1A2B3', '03f0', '1217', 'CNB1A2B3', 'proven', 'printer', 0);

-- case: the logs could not be read
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- coverage: usb_history /var/log/kern.log impossible permission denied

-- case: what a server's controller plays is judged by a rule of its own
-- expect: compliant; usb:046b:ffb0=compliant
-- covers: usb_history /var/log/kern.log 2020-01-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:046b:ffb0@1-3', '046b', 'ffb0', NULL, 'none', 'AMI', 'Virtual Ethernet', 'network', '2026-04-01T01:00:00.000000Z', '2026-11-21T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO network_interface (name, kind, physical, bus, driver, stable_name) VALUES ('usb0', 'bmc', 1, 'usb', 'cdc_ether', 'usb0');

-- case: an adapter with such a maker's number in a machine that is no server
-- expect: deviation; usb:046b:ffb0=deviation
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:046b:ffb0@1-3', '046b', 'ffb0', NULL, 'none', 'AMI', 'Virtual Ethernet', 'network', '2026-04-01T01:00:00.000000Z', '2026-11-21T01:00:00.000000Z', 'exact', 2, 1);
INSERT INTO network_interface (name, kind, physical, bus, driver, stable_name) VALUES ('usb0', 'ethernet', 1, 'usb', 'cdc_ether', 'usb0');

-- case: nobody can tell whether a server's controller played it
-- expect: unknown; usb:046b:ffb0=unknown
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:046b:ffb0@1-3', '046b', 'ffb0', NULL, 'none', 'AMI', 'Virtual Ethernet', 'network', '2026-04-01T01:00:00.000000Z', '2026-11-21T01:00:00.000000Z', 'exact', 2, 1);
