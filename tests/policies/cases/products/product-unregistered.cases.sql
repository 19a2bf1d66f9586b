-- case: complies
-- expect: compliant; clamav=compliant
INSERT INTO registered_product (product) VALUES ('clamav');
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', NULL, 'package unit process path');

-- case: not registered; a tool of the system need not be
-- expect: deviation; qaxsafe=deviation
INSERT INTO security_product VALUES ('qaxsafe', '奇安信网神终端安全', 'antivirus', '奇安信', 1, 1, NULL, '8.0.5', NULL, 'package process path'),
                                    ('nftables', 'nftables 防火墙', 'firewall', 'Netfilter 项目', 1, 1, 1, '1.0.6', NULL, 'package unit path');

-- case: nobody knows whether it is there
-- expect: unknown; qaxsafe=unknown
INSERT INTO security_product VALUES ('qaxsafe', '奇安信网神终端安全', 'antivirus', '奇安信', NULL, NULL, NULL, NULL, NULL, 'none');

-- case: no register was given
-- expect: unknown; clamav=unknown
-- register: none
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', NULL, 'package unit process path');
