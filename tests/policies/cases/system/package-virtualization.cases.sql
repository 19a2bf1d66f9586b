-- case: complies
-- expect: compliant
INSERT INTO package VALUES ('bash', '5.2', 'amd64', 'dpkg', 'installed', NULL);

-- case: VirtualBox
-- expect: lead; virtualbox-7.0=lead
INSERT INTO package VALUES ('virtualbox-7.0', '7.0.14', 'amd64', 'dpkg', 'installed', NULL);

-- case: removed, its settings left
-- expect: compliant; docker.io=compliant
INSERT INTO package VALUES ('docker.io', '20.10', 'amd64', 'dpkg', 'config-files', NULL);

-- case: the package database could not be read
-- expect: unknown
-- coverage: package /var/lib/dpkg/status impossible permission denied
