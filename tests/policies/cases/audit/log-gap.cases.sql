-- case: complies: the machine was off
-- expect: compliant; /var/log/syslog=compliant
INSERT INTO log_sign (sign, source, from_time, to_time, hours, up_hours, usual_hours, after_commissioning, file, line) VALUES ('gap', '/var/log/syslog', '2026-06-01T01:00:00.000000Z', '2026-06-05T01:00:00.000000Z', 96, 0, 2, 1, '/var/log/syslog.2.gz', 812);

-- case: four days of silence while the machine was up
-- expect: lead; /var/log/syslog=lead
INSERT INTO log_sign (sign, source, from_time, to_time, hours, up_hours, usual_hours, after_commissioning, file, line) VALUES ('gap', '/var/log/syslog', '2026-06-01T01:00:00.000000Z', '2026-06-05T01:00:00.000000Z', 96, 90, 2, 1, '/var/log/syslog.2.gz', 812),
       ('gap', '/var/log/syslog', '2026-07-01T01:00:00.000000Z', '2026-07-01T09:00:00.000000Z', 8, 3, 2, 1, '/var/log/syslog.1', 4);

-- case: a log that is often as quiet
-- expect: compliant; /var/log/syslog=compliant
INSERT INTO log_sign (sign, source, from_time, to_time, hours, up_hours, usual_hours, after_commissioning, file, line) VALUES ('gap', '/var/log/syslog', '2026-06-01T01:00:00.000000Z', '2026-06-05T01:00:00.000000Z', 96, 90, 130, 1, '/var/log/syslog.2.gz', 812);

-- case: nothing tells whether the machine was up
-- expect: unknown; /var/log/syslog=unknown
INSERT INTO log_sign (sign, source, from_time, to_time, hours, up_hours, usual_hours, after_commissioning, file, line) VALUES ('gap', '/var/log/syslog', '2026-06-01T01:00:00.000000Z', '2026-06-05T01:00:00.000000Z', 96, NULL, 2, 1, '/var/log/syslog.2.gz', 812);

-- case: before the terminal was commissioned
-- expect: compliant
INSERT INTO log_sign (sign, source, from_time, to_time, hours, up_hours, usual_hours, after_commissioning, file, line) VALUES ('gap', '/var/log/syslog', '2026-06-01T01:00:00.000000Z', '2026-06-05T01:00:00.000000Z', 96, 90, 2, 0, '/var/log/syslog.2.gz', 812);

-- case: a unit that allows more
-- expect: compliant; /var/log/syslog=compliant
-- param: gap_hours=100
INSERT INTO log_sign (sign, source, from_time, to_time, hours, up_hours, usual_hours, after_commissioning, file, line) VALUES ('gap', '/var/log/syslog', '2026-06-01T01:00:00.000000Z', '2026-06-05T01:00:00.000000Z', 96, 90, 2, 1, '/var/log/syslog.2.gz', 812);

-- case: the logs could not be read
-- expect: unknown
-- coverage: log_sign /var/log/syslog impossible permission denied
