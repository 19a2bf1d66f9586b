-- case: a public one
-- expect: lead; 192.168.1.7 192.168.1.1=lead
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1 114.114.114.114', '2026-06-03T01:00:00.000000Z', 'exact', 0, 1, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: own ones, and none
-- expect: compliant; 192.168.1.7 192.168.1.1=compliant; 192.168.1.8 192.168.1.1=compliant
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 1),
       ('dhclient', 'eth0', '192.168.1.8', '192.168.1.1', '192.168.1.1', NULL, '2026-06-03T01:00:00.000000Z', 'exact', 0, NULL, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: before the terminal was commissioned
-- expect: compliant
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 1, '/var/lib/dhcp/dhclient.leases', 1, 0);

-- case: when is not known
-- expect: unknown
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', NULL, NULL, 0, 1, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: the leases could not be read
-- expect: unknown
-- coverage: dhcp_lease /var/lib/dhcp/dhclient* impossible permission denied
