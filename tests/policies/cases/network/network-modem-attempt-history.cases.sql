-- case: nothing of the kind
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('ntpd', 'time_asked', 'attempt', NULL, NULL, NULL, NULL, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: it happened on two days
-- expect: lead; pppd=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('pppd', 'ppp_failed', 'attempt', NULL, NULL, NULL, NULL, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('pppd', 'ppp_failed', 'attempt', NULL, NULL, NULL, NULL, NULL, '2026-06-05T01:00:00.000000Z', '2026-06-05T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: before the terminal was commissioned
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('pppd', 'ppp_failed', 'attempt', NULL, NULL, NULL, NULL, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 0);

-- case: the logs do not reach back far enough
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-06-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z

-- case: the logs could not be read
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- coverage: network_event /var/log/syslog impossible permission denied
