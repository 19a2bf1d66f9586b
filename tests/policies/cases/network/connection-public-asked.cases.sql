-- case: no connection
-- expect: compliant

-- case: a name server of the Internet is asked
-- expect: lead; udp 8.8.8.8 53=lead
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('udp', '192.168.1.2', 40000, '8.8.8.8', 53, 'established', 'public', 1000, 'resolver', NULL, 40000);

-- case: a connection that nobody answered yet
-- expect: lead; tcp 1.2.3.4 443=lead
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('tcp', '192.168.1.2', 40000, '1.2.3.4', 443, 'syn_sent', 'public', 1000, 'firefox', NULL, 40000);

-- case: inside only
-- expect: compliant; udp 10.8.0.1 53=compliant
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('udp', '192.168.1.2', 40000, '10.8.0.1', 53, 'established', 'private', 1000, 'firefox', NULL, 40000);

-- case: an established one has a rule of its own
-- expect: compliant
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('tcp', '192.168.1.2', 40000, '1.2.3.4', 443, 'established', 'public', 1000, 'firefox', NULL, 40000);

-- case: the unit's own network has a public range
-- expect: compliant; udp 123.118.4.9 53=compliant
-- param: segment_addresses=["123.118.4.*"]
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('udp', '192.168.1.2', 40000, '123.118.4.9', 53, 'established', 'public', 1000, 'firefox', NULL, 40000);

-- case: the tables could not be read
-- expect: unknown
-- coverage: network_connection /proc/net/tcp impossible offline
