-- case: what a fresh system asks by itself, and a private one
-- expect: compliant; ntp.ubuntu.com=compliant; 10.1.1.1=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('systemd-timesyncd', 'time_failed', 'attempt', NULL, 'ntp.ubuntu.com', 'name', 1, 'time', '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('ntpd', 'time_asked', 'attempt', NULL, '10.1.1.1', 'address', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: others were tried
-- expect: lead; 203.0.114.6=lead; time.example.com=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('ntpd', 'time_asked', 'attempt', NULL, '203.0.114.6', 'address', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('systemd-timesyncd', 'time_failed', 'attempt', NULL, 'time.example.com', 'name', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: the unit's own
-- expect: compliant; time.unit.example.cn=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- param: own_domains=["unit.example.cn"]
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('systemd-timesyncd', 'time_failed', 'attempt', NULL, 'time.unit.example.cn', 'name', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: a public name server was chosen
-- expect: lead; 1.1.1.1=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('systemd-resolved', 'dns_server_set', 'attempt', NULL, '1.1.1.1', 'address', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: before the terminal was commissioned
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('systemd-timesyncd', 'time_failed', 'attempt', NULL, '203.0.114.6', 'address', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 0);

-- case: that no server could be had names nobody
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_unavailable', 'attempt', NULL, NULL, NULL, NULL, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: what was tried is not known
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('systemd-timesyncd', 'time_failed', 'attempt', NULL, NULL, NULL, NULL, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: the logs could not be read
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- coverage: network_event /var/log/syslog impossible permission denied

-- case: the unit's own network uses a public range; a name that looks like it is none
-- expect: lead; 11.8.0.5=compliant; 11.8.evil.com=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- param: segment_addresses=["11.8.*"]
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_asked', 'attempt', NULL, '11.8.0.5', 'address', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('other', 'time_asked', 'attempt', NULL, '11.8.evil.com', 'name', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);
