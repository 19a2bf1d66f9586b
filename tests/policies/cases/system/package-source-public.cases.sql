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

-- case: the unit's own servers
-- expect: lead; http://mirror.unit.example/debian=compliant; https://11.8.0.9:8443/debian=compliant; http://[2408:8::9]/debian=compliant; http://20.1.1.1/debian=lead; http://mirror.example.org/unit.example=lead
-- param: segment_addresses=["11.8.*","2408:8:*"]
-- param: own_domains=["Unit.example"]
INSERT INTO package_source (manager, uri, kind, is_enabled, is_signed, file, line) VALUES ('apt', 'http://mirror.unit.example/debian', 'public', 1, 1, '/etc/apt/sources.list', 1),
  ('apt', 'https://11.8.0.9:8443/debian', 'public', 1, 1, '/etc/apt/sources.list', 2),
  ('apt', 'http://[2408:8::9]/debian', 'public', 1, 1, '/etc/apt/sources.list', 3),
  ('apt', 'http://20.1.1.1/debian', 'public', 1, 1, '/etc/apt/sources.list', 4),
  ('apt', 'http://mirror.example.org/unit.example', 'public', 1, 1, '/etc/apt/sources.list', 5);
