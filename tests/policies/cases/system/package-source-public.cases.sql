-- case: complies
-- expect: compliant
INSERT INTO package_source VALUES ('apt', 'cdrom:[Kylin V10]/', 'medium', 1, 1, '/etc/apt/sources.list', 1),
  ('apt', 'http://10.1.2.3/kylin', 'private', 1, 1, '/etc/apt/sources.list', 2);

-- case: the distribution's own servers
-- expect: lead; http://archive.kylinos.cn/kylin=lead
INSERT INTO package_source VALUES ('apt', 'http://archive.kylinos.cn/kylin', 'public', 1, 1, '/etc/apt/sources.list', 3);

-- case: switched off
-- expect: compliant; http://repo.openeuler.org/OS=compliant
INSERT INTO package_source VALUES ('yum', 'http://repo.openeuler.org/OS', 'public', 0, NULL, '/etc/yum.repos.d/openEuler.repo', 3);

-- case: a list could not be read
-- expect: unknown
-- coverage: package_source /etc/apt partial permission denied: /etc/apt/sources.list
