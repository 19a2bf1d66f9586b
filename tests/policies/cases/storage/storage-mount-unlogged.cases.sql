-- case: complies
-- expect: compliant; mounts=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: mount_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO mount_history (device, mounted_at, time_quality, file_system, device_key, is_unclean, file, line) VALUES ('sdb1', '2026-06-03T01:00:05.000000Z', 'exact', 'vfat', 'usb:0951:1666:60A44C41', 0, '/var/log/kern.log', 20);

-- case: sdb1 was mounted while no USB device had that name
-- expect: lead; mounts=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: mount_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO mount_history (device, mounted_at, time_quality, file_system, device_key, is_unclean, file, line) VALUES ('sdb1', '2026-06-03T01:00:05.000000Z', 'exact', 'vfat', 'usb:0951:1666:60A44C41', 0, '/var/log/kern.log', 20);
INSERT INTO mount_history (device, mounted_at, time_quality, file_system, device_key, is_unclean, file, line) VALUES ('sdb1', '2026-08-03T01:00:05.000000Z', 'exact', 'vfat', NULL, 0, '/var/log/kern.log', 20);

-- case: a disc and a card are no USB devices
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: mount_history /var/log/kern.log 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO mount_history (device, mounted_at, time_quality, is_unclean, file, line) VALUES ('sr0', '2026-06-03T01:00:05.000000Z', 'exact', 0, '/var/log/kern.log', 20), ('mmcblk0p1', '2026-06-03T01:00:05.000000Z', 'exact', 0, '/var/log/kern.log', 21);

-- case: the logs could not be read
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- coverage: mount_history /var/log/kern.log impossible permission denied
