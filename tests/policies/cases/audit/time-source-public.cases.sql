-- case: complies
-- expect: compliant; chrony: 10.1.1.1=compliant
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('chrony', '10.1.1.1', 'server', 0, 1, '/etc/chrony/chrony.conf', 3);

-- case: none at all
-- expect: compliant

-- case: a public pool
-- expect: lead; chrony: 2.debian.pool.ntp.org=lead; chrony: 10.1.1.1=compliant
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('chrony', '2.debian.pool.ntp.org', 'pool', 1, 1, '/etc/chrony/chrony.conf', 3),
                               ('chrony', '10.1.1.1', 'server', 0, 1, '/etc/chrony/chrony.conf', 4);

-- case: the distribution's default, as every installation has it
-- expect: compliant; chrony: 2.debian.pool.ntp.org=compliant
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line, stock) VALUES ('chrony', '2.debian.pool.ntp.org', 'pool', 1, 1, '/etc/chrony/chrony.conf', 3, 'time');

-- case: public, but the daemon does not start
-- expect: compliant; ntpd: cn.pool.ntp.org=compliant
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('ntpd', 'cn.pool.ntp.org', 'pool', 1, 0, '/etc/ntp.conf', 3);

-- case: public, and nobody knows whether the daemon starts
-- expect: unknown; ntpdate: ntp.ubuntu.com=unknown
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('ntpdate', 'ntp.ubuntu.com', 'server', 1, NULL, '/etc/default/ntpdate', 2);

-- case: servers that are compiled in and asked
-- expect: unknown; systemd-timesyncd: fallback=unknown
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('systemd-timesyncd', NULL, 'fallback', NULL, 1, '/usr/lib/systemd/system/systemd-timesyncd.service', NULL);

-- case: public ones to fall back on are not asked while there is one of the unit's own
-- expect: compliant; systemd-timesyncd: ntp.ubuntu.com=compliant
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('systemd-timesyncd', '10.1.1.1', 'server', 0, 1, '/etc/systemd/timesyncd.conf', 2),
                               ('systemd-timesyncd', 'ntp.ubuntu.com', 'fallback', 1, 1, '/etc/systemd/timesyncd.conf', 3);

-- case: public ones to fall back on, and no others
-- expect: lead; systemd-timesyncd: ntp.ubuntu.com=lead
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('systemd-timesyncd', 'ntp.ubuntu.com', 'fallback', 1, 1, '/etc/systemd/timesyncd.conf', 3);

-- case: a configuration could not be read
-- expect: unknown
-- coverage: time_source /etc/chrony.conf impossible permission denied

-- case: servers of the declared segment and below a domain of the unit's own
-- expect: compliant; chrony: 11.8.0.3=compliant; chrony: ntp.unit.example=compliant
-- param: segment_addresses=["11.8.*"]
-- param: own_domains=["Unit.example"]
INSERT INTO time_source (daemon, server, kind, is_public, is_enabled, file, line) VALUES ('chrony', '11.8.0.3', 'server', 1, 1, '/etc/chrony/chrony.conf', 3),
                               ('chrony', 'ntp.unit.example', 'server', 1, 1, '/etc/chrony/chrony.conf', 4);
