-- case: complies
-- expect: compliant
INSERT INTO package_source (manager, uri, kind, is_enabled, is_signed, file, line) VALUES ('apt', 'cdrom:[Kylin V10]/', 'medium', 1, 1, '/etc/apt/sources.list', 1),
  ('apt', 'http://10.1.2.3/kylin', 'private', 1, 1, '/etc/apt/sources.list', 2);

-- case: a public mirror that somebody set
-- expect: lead; https://mirrors.tuna.tsinghua.edu.cn/debian=lead
INSERT INTO package_source (manager, uri, kind, is_enabled, is_signed, file, line) VALUES ('apt', 'https://mirrors.tuna.tsinghua.edu.cn/debian', 'public', 1, 1, '/etc/apt/sources.list', 3);

-- case: the distribution's own servers, as every installation has them
-- expect: compliant; http://archive.kylinos.cn/kylin=compliant
INSERT INTO package_source (manager, uri, kind, is_enabled, is_signed, file, line, stock) VALUES ('apt', 'http://archive.kylinos.cn/kylin', 'public', 1, 1, '/etc/apt/sources.list', 3, 'repository');

-- case: switched off
-- expect: compliant; http://repo.openeuler.org/OS=compliant
INSERT INTO package_source (manager, uri, kind, is_enabled, is_signed, file, line) VALUES ('yum', 'http://repo.openeuler.org/OS', 'public', 0, NULL, '/etc/yum.repos.d/openEuler.repo', 3);

-- case: a list could not be read
-- expect: unknown
-- coverage: package_source /etc/apt partial permission denied: /etc/apt/sources.list
