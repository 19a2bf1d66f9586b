-- case: complies
-- expect: compliant; /var/log/auth.log=compliant
-- param: log_days=30
INSERT INTO log_file VALUES ('/var/log/auth.log', '/var/log/auth.log', 4096, '2026-11-22T07:59:00.000000Z', '0640', 0, 4),
                            ('/var/log/auth.log.9.gz', '/var/log/auth.log', 4096, '2020-01-01T00:00:00.000000Z', '0640', 0, 4);

-- case: four weeks, as Debian rotates
-- expect: lead; /var/log/auth.log=lead
-- param: log_days=100000
INSERT INTO log_file VALUES ('/var/log/auth.log', '/var/log/auth.log', 4096, '2026-11-22T07:59:00.000000Z', '0640', 0, 4),
                            ('/var/log/auth.log.4.gz', '/var/log/auth.log', 4096, '2026-10-25T00:00:00.000000Z', '0640', 0, 4);

-- case: none of them is kept as a file
-- expect: not_applicable

-- case: the folder could not be listed
-- expect: unknown
-- coverage: log_file /var/log partial old: permission denied
