-- case: complies
-- expect: compliant
INSERT INTO log_file VALUES ('/var/log/wtmp', '/var/log/wtmp', 4096, '2026-11-22T07:59:00.000000Z', '0664', 0, 43);

-- case: a rotated one is open
-- expect: deviation; /var/log/auth.log=deviation
INSERT INTO log_file VALUES ('/var/log/auth.log', '/var/log/auth.log', 4096, '2026-11-22T07:59:00.000000Z', '0640', 0, 4),
                            ('/var/log/auth.log.1', '/var/log/auth.log', 4096, '2026-11-15T07:59:00.000000Z', '0666', 0, 4);

-- case: only its group may write
-- expect: compliant
INSERT INTO log_file VALUES ('/var/log/app.log', '/var/log/app.log', 4096, '2026-11-22T07:59:00.000000Z', '0660', 0, 4);

-- case: the folder could not be listed
-- expect: unknown
-- coverage: log_file /var/log impossible permission denied
