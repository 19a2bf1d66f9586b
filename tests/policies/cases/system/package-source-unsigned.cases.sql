-- case: complies
-- expect: compliant; http://10.1.2.3/kylin=compliant
INSERT INTO package_source (manager, uri, kind, is_enabled, is_signed, file, line) VALUES ('apt', 'http://10.1.2.3/kylin', 'private', 1, 1, '/etc/apt/sources.list', 2);

-- case: trusted=yes
-- expect: deviation; http://10.1.2.3/own=deviation
INSERT INTO package_source (manager, uri, kind, is_enabled, is_signed, file, line) VALUES ('apt', 'http://10.1.2.3/own', 'private', 1, 0, '/etc/apt/sources.list', 2);

-- case: unsigned, but switched off
-- expect: compliant
INSERT INTO package_source (manager, uri, kind, is_enabled, is_signed, file, line) VALUES ('yum', 'file:///mnt/iso', 'local', 0, 0, '/etc/yum.repos.d/disc.repo', 6);

-- case: no file says whether signatures are asked for
-- expect: unknown; http://10.1.2.3/os=unknown
INSERT INTO package_source (manager, uri, kind, is_enabled, is_signed, file, line) VALUES ('yum', 'http://10.1.2.3/os', 'private', 1, NULL, '/etc/yum.repos.d/os.repo', 3);
