-- case: no connection
-- expect: compliant

-- case: within this machine
-- expect: compliant; tcp 127.0.0.1 631=compliant; tcp 192.168.1.2 80=compliant
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '192.168.1.2', 24, 'global', 0);
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('tcp', '192.168.1.2', 40000, '127.0.0.1', 631, 'established', 'loopback', 1000, 'firefox', NULL, 40000),
       ('tcp', '192.168.1.2', 40001, '192.168.1.2', 80, 'established', 'private', 1000, 'firefox', NULL, 40001);

-- case: a file server
-- expect: lead; tcp 192.168.1.5 445=lead
INSERT INTO network_address (interface, family, address, prefix_length, scope, is_public) VALUES ('eth0', 'inet', '192.168.1.2', 24, 'global', 0);
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('tcp', '192.168.1.2', 40000, '192.168.1.5', 445, 'established', 'private', 1000, 'firefox', NULL, 40000);

-- case: nobody answered
-- expect: compliant
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('tcp', '192.168.1.2', 40000, '192.168.1.5', 445, 'syn_sent', 'private', 1000, 'firefox', NULL, 40000);

-- case: own addresses are not known
-- expect: unknown; tcp 192.168.1.5 445=unknown
-- coverage: network_address netlink addresses impossible offline
INSERT INTO network_connection (protocol, local_address, local_port, remote_address, remote_port, state, reach, user_id, process, executable, inode) VALUES ('tcp', '192.168.1.2', 40000, '192.168.1.5', 445, 'established', 'private', 1000, 'firefox', NULL, 40000);

-- case: the tables could not be read
-- expect: unknown
-- coverage: network_connection /proc/net/tcp impossible offline
