-- case: a public mirror
-- expect: lead; apt_lists: deb.debian.org=lead; clamav: 10.8.0.2=compliant
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('apt_lists', 'deb.debian.org', 'repository', 1, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease', 1),
       ('clamav', '10.8.0.2', NULL, 0, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/clamav/daily.cld', 1);

-- case: came with the maker's image
-- expect: compliant
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('apt_lists', 'deb.debian.org', 'repository', 1, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease', 0);

-- case: a domain of the unit's own
-- expect: compliant; apt_lists: mirror.unit.example=compliant
-- param: own_domains=["unit.example"]
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('apt_lists', 'mirror.unit.example', NULL, 1, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease', 1);

-- case: a repository that is configured no more
-- expect: unknown
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('dnf_cache', NULL, NULL, NULL, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease', 1);

-- case: the hosts file sends the name to an own mirror
-- expect: unknown; apt_lists: deb.debian.org=unknown
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('apt_lists', 'deb.debian.org', 'repository', 1, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease', 1);
INSERT INTO hosts_entry VALUES ('10.8.0.2', 'deb.debian.org', 0, '/etc/hosts', 3);

-- case: the lists could not be read
-- expect: unknown
-- coverage: update_trace /var/lib/apt/lists impossible permission denied

-- case: a mirror in the declared segment, and one beside it
-- expect: lead; apt_lists: 11.8.0.9=compliant; apt_lists: mirror.unit.example=compliant; apt_lists: 20.1.1.1=lead
-- param: segment_addresses=["11.8.*"]
-- param: own_domains=["Unit.example"]
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('apt_lists', '11.8.0.9', NULL, 1, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/11.8.0.9_debian_dists_bookworm_InRelease', 1),
       ('apt_lists', 'mirror.unit.example', NULL, 1, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/mirror.unit.example_debian_dists_bookworm_InRelease', 1),
       ('apt_lists', '20.1.1.1', NULL, 1, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/20.1.1.1_debian_dists_bookworm_InRelease', 1);

-- case: the hosts file sends the name into the declared segment
-- expect: unknown; apt_lists: deb.debian.org=unknown
-- param: segment_addresses=["11.8.*"]
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('apt_lists', 'deb.debian.org', 'repository', 1, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease', 1);
INSERT INTO hosts_entry VALUES ('11.8.0.2', 'deb.debian.org', 1, '/etc/hosts', 3);

-- case: the newest of two traces of one host is named with its own file
-- expect: lead; apt_lists: deb.debian.org=lead
-- says: apt_lists: deb.debian.org=2026-06-03T01:00:00.000000Z (/var/lib/apt/lists/z_InRelease)
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('apt_lists', 'deb.debian.org', 'repository', 1, '2026-02-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/a_InRelease', 1),
       ('apt_lists', 'deb.debian.org', 'repository', 1, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/z_InRelease', 1);
