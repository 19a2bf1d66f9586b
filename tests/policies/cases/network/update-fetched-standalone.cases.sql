-- case: lists of a mirror
-- expect: lead; apt_lists: deb.debian.org=lead
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('apt_lists', 'deb.debian.org', 'repository', 1, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease', 1);

-- case: a list of this very machine
-- expect: compliant; apt_lists: localhost=compliant
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('apt_lists', 'localhost', NULL, 0, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/localhost_debian_dists_bookworm_InRelease', 1);

-- case: a mirror of an own network counts too
-- expect: lead; apt_lists: 10.8.0.2=lead
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('apt_lists', '10.8.0.2', NULL, 0, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease', 1);

-- case: came with the maker's image
-- expect: compliant
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('apt_lists', 'deb.debian.org', 'repository', 1, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease', 0);

-- case: a repository that is configured no more
-- expect: unknown
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('dnf_cache', NULL, NULL, NULL, '2026-06-03T01:00:00.000000Z', 'exact', '/var/cache/dnf/x-0123456789abcdef/repodata/repomd.xml', 1);

-- case: nothing fetched
-- expect: compliant

-- case: the lists could not be read
-- expect: unknown
-- coverage: update_trace /var/lib/apt/lists impossible permission denied

-- case: the newest of two traces of one host is named with its own file
-- expect: lead; apt_lists: deb.debian.org=lead
-- says: apt_lists: deb.debian.org=2026-06-03T01:00:00.000000Z (/var/lib/apt/lists/z_InRelease)
INSERT INTO update_trace (kind, host, stock, is_public, at, time_quality, file, after_commissioning) VALUES ('apt_lists', 'deb.debian.org', 'repository', 1, '2026-02-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/a_InRelease', 1),
       ('apt_lists', 'deb.debian.org', 'repository', 1, '2026-06-03T01:00:00.000000Z', 'exact', '/var/lib/apt/lists/z_InRelease', 1);
