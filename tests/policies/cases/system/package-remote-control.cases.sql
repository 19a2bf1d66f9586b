-- case: complies; removed, its settings left
-- expect: compliant; anydesk=compliant
INSERT INTO package VALUES ('anydesk', '6.3.0', 'amd64', 'dpkg', 'config-files', NULL), ('bash', '5.2', 'amd64', 'dpkg', 'installed', NULL);

-- case: installed
-- expect: deviation; rustdesk=deviation
INSERT INTO package VALUES ('rustdesk', '1.2.3', 'amd64', 'dpkg', 'installed', NULL);

-- case: none of them
-- expect: compliant

-- case: the package database could not be read
-- expect: unknown
-- coverage: package /var/lib/dpkg/status impossible permission denied
