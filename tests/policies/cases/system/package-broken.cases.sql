-- case: complies
-- expect: compliant
INSERT INTO package VALUES ('bash', '5.2', 'amd64', 'dpkg', 'installed', NULL), ('nmap', '7.93', 'amd64', 'dpkg', 'config-files', NULL);

-- case: interrupted
-- expect: deviation; qaxsafe:amd64=deviation
INSERT INTO package VALUES ('qaxsafe', '8.0.5', 'amd64', 'dpkg', 'half-installed', NULL);

-- case: no package database at all
-- expect: compliant

-- case: the package database could not be read
-- expect: unknown
-- coverage: package /var/lib/dpkg/status impossible permission denied
