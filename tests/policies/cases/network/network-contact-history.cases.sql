-- case: nothing of the kind
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('ntpd', 'time_asked', 'attempt', NULL, NULL, NULL, NULL, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: it happened on two days
-- expect: deviation; 10.1.1.1=deviation
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('systemd-timesyncd', 'time_synchronised', 'established', NULL, '10.1.1.1', 'address', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('systemd-timesyncd', 'time_synchronised', 'established', NULL, '10.1.1.1', 'address', 0, NULL, '2026-06-05T01:00:00.000000Z', '2026-06-05T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: before the terminal was commissioned
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('systemd-timesyncd', 'time_synchronised', 'established', NULL, '10.1.1.1', 'address', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 0);

-- case: who answered is not told
-- expect: unknown; dnf=unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('dnf', 'update_fetched', 'established', NULL, NULL, NULL, NULL, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: a public one is told elsewhere
-- expect: compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('chronyd', 'time_synchronised', 'established', NULL, '203.0.114.5', 'address', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);

-- case: the logs do not reach back far enough
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-06-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z

-- case: the logs could not be read
-- expect: unknown
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- coverage: network_event /var/log/syslog impossible permission denied

-- case: a public name stands for a private host, another for this machine itself
-- expect: deviation; mirror.example.org=deviation; cache.example.org=unknown; localhost=compliant
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('apt', 'update_fetched', 'established', NULL, 'mirror.example.org', 'name', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1),
       ('PackageKit', 'update_fetched', 'established', NULL, 'cache.example.org', 'name', 1, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 8, NULL, 1),
       ('other', 'update_fetched', 'established', NULL, 'localhost', 'name', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 9, NULL, 1);
INSERT INTO hosts_entry (address, name, is_public, file, line) VALUES ('10.1.1.1', 'mirror.example.org', 0, '/etc/hosts', 4), ('127.0.0.1', 'cache.example.org', 0, '/etc/hosts', 5);

-- case: a host of the own network answered the connectivity check
-- expect: deviation; check.unit.lan=deviation
-- param: usage_since=2026-05-01T00:00:00.000000Z
-- covers: network_event /var/log/syslog 2026-04-01T00:00:00.000000Z 2026-11-22T08:00:00.000000Z
INSERT INTO network_event (program, event, grade, interface, remote, remote_kind, is_public, stock, first_at, last_at, times, time_quality, file, line, cursor, after_commissioning) VALUES
       ('NetworkManager', 'connectivity_full', 'established', NULL, 'check.unit.lan', 'name', 0, NULL, '2026-06-03T01:00:00.000000Z', '2026-06-03T02:00:00.000000Z', 2, 'exact', '/var/log/syslog', 7, NULL, 1);
