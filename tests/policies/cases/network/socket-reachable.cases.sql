-- case: complies
-- expect: compliant
INSERT INTO listening_socket VALUES ('tcp', '127.0.0.1', 631, 'loopback', 0, 'cupsd', '/usr/sbin/cupsd', 100);

-- case: services, one of them on a port that changes with each start
-- expect: deviation; tcp 22=deviation; udp 32768+=deviation
INSERT INTO listening_socket VALUES ('tcp', '0.0.0.0', 22, 'all', 0, 'sshd', '/usr/sbin/sshd', 100), ('tcp6', '::', 22, 'all', 0, 'sshd', '/usr/sbin/sshd', 101),
                                    ('udp', '0.0.0.0', 41234, 'all', 105, NULL, NULL, 102), ('udp6', '::', 51234, 'all', 105, 'avahi-daemon', '/usr/sbin/avahi-daemon', 103);

-- case: sockets could not be listed
-- expect: unknown
-- coverage: listening_socket /proc/net/tcp impossible permission denied
