-- case: a private server, and what a fresh system asks
-- expect: compliant; 10.1.1.1=compliant; 0.debian.pool.ntp.org=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_asked', 'attempt', NULL, '10.1.1.1', 'address', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('other', 'time_asked', 'attempt', NULL, '0.debian.pool.ntp.org', 'name', 1, 'time', '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: public servers that somebody set
-- expect: lead; ntp.aliyun.com=lead; 203.0.114.53=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_failed', 'attempt', NULL, 'ntp.aliyun.com', 'name', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('systemd-resolved', 'dns_failed', 'attempt', NULL, '203.0.114.53', 'address', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: the unit's own, by name and by range, and a name that only looks like it
-- expect: lead; ntp.unit.example.cn=compliant; 11.8.0.5=compliant; 11.8.evil.com=lead
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- param: own_domains=["unit.example.cn"]
-- param: segment_addresses=["11.8.*"]
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_asked', 'attempt', NULL, 'ntp.unit.example.cn', 'name', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('other', 'dns_server_set', 'attempt', NULL, '11.8.0.5', 'address', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('third', 'update_failed', 'attempt', NULL, '11.8.evil.com', 'name', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: a name that may stand for a host of the unit, and one nobody named
-- expect: unknown; mirror.example.org=unknown; ntpd=unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('apt', 'update_failed', 'attempt', NULL, 'mirror.example.org', 'name', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('ntpd', 'time_asked', 'attempt', NULL, NULL, NULL, NULL, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);
INSERT INTO hosts_entry (address, name, is_public, file, line) VALUES ('10.1.1.1', 'mirror.example.org', 0, '/etc/hosts', 4);

-- case: before the terminal was commissioned
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_failed', 'attempt', NULL, 'ntp.aliyun.com', 'name', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 0);

-- case: the logs do not reach back far enough
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-06-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z

-- case: the logs could not be read
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- coverage: network_event /var/log/syslog impossible permission denied
