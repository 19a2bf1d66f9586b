-- case: complies
-- expect: compliant; USB storage=compliant
-- param: usb_storage_use=forbidden
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:046d:c31c@1-1', '046d', 'c31c', NULL, 'none', 'hid', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: one is plugged in, another was used
-- expect: deviation; usb:0951:1666:60A44C41=deviation; usb:abcd:1234=deviation
-- param: usb_storage_use=forbidden
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', 0);
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:abcd:1234@1-3', 'abcd', '1234', NULL, 'none', 'storage', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1), ('usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 1);

-- case: registered media are allowed here
-- expect: not_applicable
-- param: usage_since=2026-05-01T00:00:00.000000Z
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', 0);

-- case: before the terminal was commissioned
-- expect: compliant; USB storage=compliant
-- param: usb_storage_use=forbidden
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO usb_history (device_key, vendor_id, product_id, serial, identity, kind, first_seen, last_seen, time_quality, connections, after_commissioning) VALUES ('usb:abcd:1234@1-3', 'abcd', '1234', NULL, 'none', 'storage', '2026-04-01T01:00:00.000000Z', '2026-06-03T01:00:00.000000Z', 'exact', 2, 0);

-- case: the logs do not reach back so far
-- expect: unknown; USB storage=unknown
-- param: usb_storage_use=forbidden
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: usb_history /var/log/kern.log 2026-09-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
