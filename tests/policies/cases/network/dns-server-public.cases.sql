-- case: complies
-- expect: compliant; 10.1.1.1=compliant
INSERT INTO dns_server VALUES ('10.1.1.1', 0, '/etc/resolv.conf', 3);

-- case: a public one
-- expect: lead; 223.5.5.5=lead; 10.1.1.1=compliant
INSERT INTO dns_server VALUES ('10.1.1.1', 0, '/etc/resolv.conf', 3), ('223.5.5.5', 1, '/etc/resolv.conf', 4);

-- case: none is configured
-- expect: not_applicable

-- case: the file could not be read
-- expect: unknown
-- coverage: dns_server /etc/resolv.conf impossible permission denied

-- case: one of the declared segment
-- expect: lead; 11.8.0.5=compliant; 223.5.5.5=lead
-- param: segment_addresses=["11.8.*"]
INSERT INTO dns_server VALUES ('11.8.0.5', 1, '/etc/resolv.conf', 3), ('223.5.5.5', 1, '/etc/resolv.conf', 4);
