-- case: nothing of the kind
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_asked', 'attempt', NULL, '10.1.1.1', 'address', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: a wireless network that refused, and a line that did not answer
-- expect: lead; Cafe=lead; pppd=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('wpa_supplicant', 'association_failed', 'attempt', NULL, 'Cafe', 'ssid', NULL, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('pppd', 'ppp_failed', 'attempt', NULL, NULL, NULL, NULL, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

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
