-- case: complies
-- expect: compliant
INSERT INTO package VALUES ('bash', '5.2', 'amd64', 'dpkg', 'installed', NULL);

-- case: a cracker
-- expect: lead; john=lead
INSERT INTO package VALUES ('john', '1.9', 'amd64', 'dpkg', 'installed', NULL);

-- case: removed, its settings left
-- expect: compliant; nmap=compliant
INSERT INTO package VALUES ('nmap', '7.93', 'amd64', 'dpkg', 'config-files', NULL);

-- case: the package database could not be read
-- expect: unknown
-- coverage: package /var/lib/dpkg/status impossible permission denied
