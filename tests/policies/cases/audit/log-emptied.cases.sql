-- case: complies: another sign is another rule's matter
-- expect: compliant
INSERT INTO log_sign (sign, source, from_time, to_time, hours, up_hours, count, after_commissioning, file, line) VALUES ('clock_set_back', '/var/log/syslog', '2026-06-01T01:00:00.000000Z', '2026-06-05T01:00:00.000000Z', 96, 90, NULL, 1, '/var/log/syslog', NULL);

-- case: the sign is there, twice in one log and once in another
-- expect: lead; /var/log/syslog=lead; /var/log/wtmp=lead
INSERT INTO log_sign (sign, source, from_time, to_time, hours, up_hours, count, after_commissioning, file, line) VALUES ('emptied', '/var/log/syslog', '2026-06-01T01:00:00.000000Z', '2026-06-05T01:00:00.000000Z', 96, 90, 12, 1, '/var/log/syslog.1', 812),
       ('emptied', '/var/log/syslog', '2026-07-01T01:00:00.000000Z', NULL, NULL, NULL, NULL, 1, '/var/log/syslog', NULL),
       ('emptied', '/var/log/wtmp', NULL, NULL, NULL, NULL, 3, 1, '/var/log/wtmp', NULL);

-- case: before the terminal was commissioned
-- expect: compliant
INSERT INTO log_sign (sign, source, from_time, to_time, hours, up_hours, count, after_commissioning, file, line) VALUES ('emptied', '/var/log/syslog', '2026-06-01T01:00:00.000000Z', '2026-06-05T01:00:00.000000Z', 96, 90, 12, 0, '/var/log/syslog.1', 812);

-- case: the logs could not be read
-- expect: unknown
-- coverage: log_sign /var/log/syslog impossible permission denied
