-- case: complies
-- expect: compliant; 10.8.0.53=compliant
-- param: segment_addresses=["10.8.*"]
INSERT INTO dns_server VALUES ('10.8.0.53', 0, '/etc/resolv.conf', 2), ('127.0.0.53', 0, '/etc/resolv.conf', 1);

-- case: a public one
-- expect: lead; 114.114.114.114=lead
-- param: segment_addresses=["10.8.*"]
INSERT INTO dns_server VALUES ('10.8.0.53', 0, '/etc/resolv.conf', 2), ('114.114.114.114', 1, '/etc/resolv.conf', 3), ('114.114.114.114', 1, '/etc/systemd/resolved.conf', 9);

-- case: none but this terminal itself
-- expect: compliant
INSERT INTO dns_server VALUES ('127.0.0.53', 0, '/etc/resolv.conf', 1);

-- case: the unit has declared no segment
-- expect: unknown; 10.8.0.53=unknown
INSERT INTO dns_server VALUES ('10.8.0.53', 0, '/etc/resolv.conf', 2);

-- case: the file could not be read
-- expect: unknown
-- coverage: dns_server /etc/resolv.conf partial not permitted
