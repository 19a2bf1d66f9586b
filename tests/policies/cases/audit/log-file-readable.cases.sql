-- case: complies
-- expect: compliant; /var/log/auth.log=compliant
INSERT INTO log_file VALUES ('/var/log/auth.log', '/var/log/auth.log', 4096, '2026-11-22T07:59:00.000000Z', '0640', 0, 4);

-- case: readable by all; an ordinary log does not matter
-- expect: deviation; /var/log/audit/audit.log=deviation
INSERT INTO log_file VALUES ('/var/log/audit/audit.log', '/var/log/audit/audit.log', 4096, '2026-11-22T07:59:00.000000Z', '0644', 0, 0),
                            ('/var/log/dpkg.log', '/var/log/dpkg.log', 4096, '2026-11-22T07:59:00.000000Z', '0644', 0, 0);

-- case: none of them is kept as a file
-- expect: not_applicable

-- case: the folder could not be listed
-- expect: unknown
-- coverage: log_file /var/log impossible permission denied
