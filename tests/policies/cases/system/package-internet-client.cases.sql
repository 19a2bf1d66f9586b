-- case: complies
-- expect: compliant
INSERT INTO package VALUES ('bash', '5.2', 'amd64', 'dpkg', 'installed', NULL);

-- case: a chat program and a net disk
-- expect: lead; linuxqq=lead; com.baidu.baidunetdisk=lead
INSERT INTO package VALUES ('linuxqq', '3.2', 'amd64', 'dpkg', 'installed', NULL), ('com.baidu.baidunetdisk', '4.17', 'amd64', 'dpkg', 'installed', NULL);

-- case: removed, its settings left
-- expect: compliant; linuxqq=compliant
INSERT INTO package VALUES ('linuxqq', '3.2', 'amd64', 'dpkg', 'config-files', NULL);

-- case: the package database could not be read
-- expect: unknown
-- coverage: package /var/lib/dpkg/status impossible permission denied
