-- case: a router gave one
-- expect: deviation; 192.168.1.7 192.168.1.1=deviation
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: two clients kept the same
-- expect: deviation; 192.168.1.7 192.168.1.1=deviation
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 1),
       ('networkmanager', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/NetworkManager/internal-x-eth0.lease', 1, 1);

-- case: before the terminal was commissioned
-- expect: compliant
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 0);

-- case: when is not known
-- expect: unknown
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', NULL, NULL, 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: none
-- expect: compliant

-- case: the leases could not be read
-- expect: unknown
-- coverage: dhcp_lease /var/lib/dhcp/dhclient* impossible permission denied

-- case: of two clients that keep the lease the one of the newest is named
-- expect: deviation; 192.168.1.7 192.168.1.1=deviation
-- says: 192.168.1.7 192.168.1.1=networkmanager got 192.168.1.7 on eth0
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth1', '192.168.1.7', '192.168.1.1', '192.168.1.1', NULL, '2026-02-03T01:00:00.000000Z', 'exact', 0, NULL, '/var/lib/dhcp/dhclient.leases', 1, 1),
       ('networkmanager', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', NULL, '2026-06-03T01:00:00.000000Z', 'exact', 0, NULL, '/var/lib/NetworkManager/internal-x.lease', 1, 1);
