-- case: complies: the machine's own controller
-- expect: compliant; thunderbolt c0010000=compliant
INSERT INTO thunderbolt_device (name, unique_id, vendor, model, is_authorized, is_host) VALUES ('0-0', 'c0010000', 'Intel', 'Host', 1, 1);

-- case: a dock, and a disk that was not let in
-- expect: lead; thunderbolt d0010000=lead; thunderbolt 0-3=lead
INSERT INTO thunderbolt_device (name, unique_id, vendor, model, is_authorized, is_host) VALUES ('0-1', 'd0010000', 'CalDigit', 'TS3', 1, 0), ('0-3', NULL, NULL, NULL, 0, 0);

-- case: no such bus
-- expect: not_applicable

-- case: it could not be read
-- expect: unknown
-- coverage: thunderbolt_device /sys/bus/thunderbolt/devices impossible permission denied
