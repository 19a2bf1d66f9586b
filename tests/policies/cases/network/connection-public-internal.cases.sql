-- case: no connection
-- expect: compliant

-- case: inside only
-- expect: compliant; tcp 10.8.0.5 445=compliant; tcp 127.0.0.1 631=compliant
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('tcp', '192.168.1.2', 40000, '10.8.0.5', 445, 'established', 'private', 1000, 'firefox', NULL, 40000),
       ('tcp', '192.168.1.2', 40001, '127.0.0.1', 631, 'established', 'loopback', 1000, 'firefox', NULL, 40001);

-- case: the Internet
-- expect: lead; tcp 1.2.3.4 443=lead
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('tcp', '192.168.1.2', 40000, '1.2.3.4', 443, 'established', 'public', 1000, 'firefox', NULL, 40000),
       ('tcp', '192.168.1.2', 40001, '1.2.3.4', 443, 'close_wait', 'public', 1000, 'firefox', NULL, 40001);

-- case: a connection just closed, held by nobody
-- expect: lead; tcp 1.2.3.4 443=lead
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('tcp', '192.168.1.2', 40000, '1.2.3.4', 443, 'time_wait', 'public', 1000, NULL, NULL, 40000);

-- case: nobody answered yet
-- expect: compliant
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('tcp', '192.168.1.2', 40000, '1.2.3.4', 443, 'syn_sent', 'public', 1000, 'firefox', NULL, 40000);

-- case: tied by UDP proves no answer
-- expect: compliant
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('udp', '192.168.1.2', 40000, '1.2.3.4', 53, 'established', 'public', 1000, 'firefox', NULL, 40000);

-- case: the unit's own network has a public range
-- expect: compliant; tcp ::ffff:123.118.4.9 443=compliant
-- param: segment_addresses=["123.118.4.*"]
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('tcp6', '192.168.1.2', 40000, '::ffff:123.118.4.9', 443, 'established', 'public', 1000, 'firefox', NULL, 40000);

-- case: the tables could not be read
-- expect: unknown
-- coverage: network_connection /proc/net/tcp impossible offline
