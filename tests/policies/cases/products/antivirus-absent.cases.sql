-- case: complies
-- expect: compliant; antivirus=compliant
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', '2026-11-20T00:00:00.000000Z', 'package unit process path'), ('qaxsafe', '奇安信网神终端安全', 'antivirus', '奇安信', NULL, NULL, NULL, NULL, NULL, 'none');

-- case: none that the catalogue knows
-- expect: lead; antivirus=lead
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 0, 0, NULL, NULL, NULL, 'none'), ('qaxsafe', '奇安信网神终端安全', 'antivirus', '奇安信', 0, 0, NULL, NULL, NULL, 'none');

-- case: one of them could not be looked for
-- expect: unknown; antivirus=unknown
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 0, 0, NULL, NULL, NULL, 'none'), ('qaxsafe', '奇安信网神终端安全', 'antivirus', '奇安信', NULL, NULL, NULL, NULL, NULL, 'none');

-- case: the catalogue has no such product
-- expect: unknown
