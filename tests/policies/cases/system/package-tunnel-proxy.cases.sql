-- case: complies
-- expect: compliant
INSERT INTO package VALUES ('bash', '5.2', 'amd64', 'dpkg', 'installed', NULL);

-- case: a tunnel
-- expect: lead; tailscale=lead
INSERT INTO package VALUES ('tailscale', '1.60', 'amd64', 'dpkg', 'installed', NULL);

-- case: removed, its settings left
-- expect: compliant; openvpn=compliant
INSERT INTO package VALUES ('openvpn', '2.6', 'amd64', 'dpkg', 'config-files', NULL);

-- case: the package database could not be read
-- expect: unknown
-- coverage: package /var/lib/dpkg/status impossible permission denied
