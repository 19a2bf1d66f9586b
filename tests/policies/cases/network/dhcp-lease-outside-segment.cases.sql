-- case: another network gave one
-- expect: deviation; 192.168.1.7 192.168.1.1=deviation; 10.8.3.21 10.8.0.1=compliant
-- param: segment_addresses=["10.8.*"]
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 1),
       ('dhclient', 'eth0', '10.8.3.21', '10.8.0.1', '10.8.0.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: within the segment
-- expect: compliant; 10.8.3.21 10.8.0.1=compliant
-- param: segment_addresses=["10.8.*"]
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '10.8.3.21', '10.8.0.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: before the terminal was commissioned
-- expect: compliant
-- param: segment_addresses=["10.8.*"]
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 0);

-- case: the unit has declared no segment
-- expect: unknown
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: when is not known
-- expect: unknown
-- param: segment_addresses=["10.8.*"]
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '192.168.1.1', '192.168.1.1', '192.168.1.1', NULL, NULL, 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 1);

-- case: the leases could not be read
-- expect: unknown
-- param: segment_addresses=["10.8.*"]
-- coverage: dhcp_lease /var/lib/dhcp/dhclient* impossible permission denied

-- case: of two clients that keep the lease the one of the newest is named
-- expect: deviation; 192.168.1.7 8.8.4.1=deviation
-- says: 192.168.1.7 8.8.4.1=networkmanager got 192.168.1.7 on eth1
-- param: segment_addresses=["10.8.*"]
INSERT INTO dhcp_lease (client, interface, address, server, gateway, dns, obtained_at, time_quality, is_public, is_dns_public, file, line, after_commissioning) VALUES ('dhclient', 'eth0', '192.168.1.7', '8.8.4.1', '8.8.4.1', '192.168.1.1', '2026-02-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/dhcp/dhclient.leases', 1, 1),
       ('networkmanager', 'eth1', '192.168.1.7', '8.8.4.1', '8.8.4.1', '192.168.1.1', '2026-06-03T01:00:00.000000Z', 'exact', 0, 0, '/var/lib/NetworkManager/internal-x.lease', 1, 1);
