-- case: complies; the local resolver is no other machine
-- expect: compliant
INSERT INTO dns_server VALUES ('127.0.0.53', 0, '/etc/resolv.conf', 3);

-- case: one of the office's and a public one
-- expect: lead; 192.168.1.1=lead; 114.114.114.114=lead
INSERT INTO dns_server VALUES ('192.168.1.1', 0, '/etc/resolv.conf', 3), ('114.114.114.114', 1, '/etc/resolv.conf', 4), ('114.114.114.114', 1, '/etc/systemd/resolved.conf', 9);

-- case: the file could not be read
-- expect: unknown
-- coverage: dns_server /etc/resolv.conf impossible permission denied
