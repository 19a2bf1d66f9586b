-- case: within the segment
-- expect: compliant; 10.8.3.21=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- param: segment_addresses=["10.8.*"]
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_synchronised', 'established', 'eth0', '10.8.3.21', 'address', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: another network, on two days
-- expect: lead; 192.168.1.7=lead; 10.8.3.21=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- param: segment_addresses=["10.8.*"]
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_synchronised', 'established', 'eth0', '10.8.3.21', 'address', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('ntpd', 'time_synchronised', 'established', 'eth0', '192.168.1.7', 'address', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('systemd-timesyncd', 'time_synchronised', 'established', 'eth0', '192.168.1.7', 'address', 0, NULL, '2026-06-05T01:00:00.000000Z', '2026-06-05T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: the unit has declared no segment
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_synchronised', 'established', 'eth0', '192.168.1.7', 'address', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: with whom is not told
-- expect: unknown; chronyd=unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- param: segment_addresses=["10.8.*"]
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_synchronised', 'established', 'eth0', NULL, NULL, NULL, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: a public one is told elsewhere
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- param: segment_addresses=["10.8.*"]
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_synchronised', 'established', 'eth0', '203.0.114.5', 'address', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: it was only tried, or before the terminal was commissioned
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- param: segment_addresses=["10.8.*"]
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_synchronised', 'attempt', 'eth0', '192.168.1.7', 'address', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('ntpd', 'time_synchronised', 'established', 'eth0', '192.168.1.7', 'address', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 0);

-- case: a name of the unit's own, and one of which nobody knows where it stands
-- expect: unknown; ntp.unit.example.cn=compliant; ntp.lan=unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- param: segment_addresses=["10.8.*"]
-- param: own_domains=["unit.example.cn"]
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_synchronised', 'established', 'eth0', 'ntp.unit.example.cn', 'name', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('ntpd', 'time_synchronised', 'established', 'eth0', 'ntp.lan', 'name', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: the logs do not reach back far enough
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- param: segment_addresses=["10.8.*"]
-- covers: network_event /var/log/syslog 2026-06-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z

-- case: the logs could not be read
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- param: segment_addresses=["10.8.*"]
-- coverage: network_event /var/log/syslog impossible permission denied
