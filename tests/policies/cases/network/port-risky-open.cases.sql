-- case: complies; the printer service listens to itself
-- expect: compliant
INSERT INTO listening_socket VALUES ('tcp', '127.0.0.1', 445, 'loopback', 0, 'smbd', '/usr/sbin/smbd', 100), ('tcp', '0.0.0.0', 8080, 'all', 0, 'app', '/usr/bin/app', 101);

-- case: telnet on both families
-- expect: deviation; tcp 23=deviation
INSERT INTO listening_socket VALUES ('tcp', '0.0.0.0', 23, 'all', 0, 'inetd', '/usr/sbin/inetd', 100), ('tcp6', '::', 23, 'all', 0, 'inetd', '/usr/sbin/inetd', 101);

-- case: open, whoever holds it
-- expect: deviation; tcp 5900=deviation
-- coverage: listening_socket /proc/*/fd partial needs root
INSERT INTO listening_socket VALUES ('tcp', '192.168.1.20', 5900, 'one', 1000, NULL, NULL, 100);

-- case: sockets could not be listed
-- expect: unknown
-- coverage: listening_socket /proc/net/tcp impossible permission denied
