-- case: a provider gave one
-- expect: lead; 8.8.4.4 8.8.4.1=lead; 192.168.1.7 192.168.1.1=compliant
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '8.8.4.4', '8.8.4.1', '8.8.4.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 1, 0, '/var/lib/dhcp/dhclient.leases', 1, 1),
       ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: before the terminal was commissioned
-- expect: compliant
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '8.8.4.4', '192.168.1.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 1, 0, '/var/lib/dhcp/dhclient.leases', 1, 0);

-- case: when is not known
-- expect: unknown
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '8.8.4.4', '192.168.1.1', '192.168.1.1', '192.168.1.1', NULL, NULL, 1, 0, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: private ones
-- expect: compliant; 192.168.1.7 192.168.1.1=compliant
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: the leases could not be read
-- expect: unknown
-- coverage: dhcp_lease /var/lib/dhcp/dhclient* impossible permission denied

-- case: the unit uses a public range inside
-- expect: lead; 11.8.2.4 11.8.0.5=compliant; 11.8.2.5 11.8.0.5=compliant; 20.1.1.7 11.8.0.5=lead
-- param: segment_addresses=["11.8.*"]
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '11.8.2.4', '11.8.0.5', '11.8.2.1', NULL, '2026-06-03T01:00:00.000000Z', 'exact', 1, NULL, '/var/lib/dhcp/dhclient.leases', 1, 1),
       ('dhclient', 'eth0', '11.8.2.5', '11.8.0.5', NULL, NULL, '2026-06-03T01:00:00.000000Z', 'exact', 1, NULL, '/var/lib/dhcp/dhclient.leases', 1, 1),
       ('dhclient', 'eth0', '20.1.1.7', '11.8.0.5', '11.8.2.1', NULL, '2026-06-03T01:00:00.000000Z', 'exact', 1, NULL, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: of two clients that keep the lease the one of the newest is named
-- expect: lead; 8.8.4.4 8.8.4.1=lead
-- says: 8.8.4.4 8.8.4.1=networkmanager got 8.8.4.4 on eth1
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '8.8.4.4', '8.8.4.1', '8.8.4.1', '192.168.1.1', '2026-02-03T01:00:00.000000Z', 'exact', 1, 0, '/var/lib/dhcp/dhclient.leases', 1, 1),
       ('networkmanager', 'eth1', '8.8.4.4', '8.8.4.1', '8.8.4.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 1, 0, '/var/lib/NetworkManager/internal-x.lease', 1, 1);
