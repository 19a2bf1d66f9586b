-- case: complies
-- expect: compliant; install traces=compliant
INSERT INTO install_trace VALUES ('root_born', '/', '2025-03-01T02:00:00.000000Z', 'exact'), ('installer_log', '/var/log/installer', '2025-03-01T02:40:00.000000Z', 'exact');

-- case: the file system is younger than the packages
-- expect: lead; install traces=lead
INSERT INTO install_trace VALUES ('root_born', '/', '2026-08-01T02:00:00.000000Z', 'exact'), ('oldest_package', '/var/lib/dpkg/info/base-files.list', '2025-03-01T02:40:00.000000Z', 'exact');

-- case: a clock that was not set says nothing
-- expect: compliant
INSERT INTO install_trace VALUES ('root_born', '/', '2025-03-01T02:00:00.000000Z', 'exact'), ('installer_log', '/var/log/installer', '1970-01-01T00:00:40.000000Z', 'clock_unset');

-- case: one of them says no time
-- expect: unknown; install traces=unknown
INSERT INTO install_trace VALUES ('root_born', '/', NULL, 'exact'), ('installer_log', '/var/log/installer', '2025-03-01T02:40:00.000000Z', 'exact');

-- case: only traces that later life renews
-- expect: unknown
INSERT INTO install_trace VALUES ('hostname_file', '/etc/hostname', '2026-08-01T02:00:00.000000Z', 'exact'), ('first_package_log', '/var/log/dpkg.log', '2025-03-01T02:40:00.000000Z', 'zone_assumed');
