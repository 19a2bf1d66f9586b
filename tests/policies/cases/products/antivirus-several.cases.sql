-- case: complies
-- expect: compliant; antivirus=compliant
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', NULL, 'package unit process path'), ('qaxsafe', '奇安信网神终端安全', 'antivirus', '奇安信', 0, 0, NULL, NULL, NULL, 'none');

-- case: two at once
-- expect: deviation; antivirus=deviation
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', NULL, 'package unit process path'), ('qaxsafe', '奇安信网神终端安全', 'antivirus', '奇安信', 1, 1, NULL, '8.0.5', NULL, 'package process path');

-- case: one that cannot be seen running
-- expect: unknown; antivirus=unknown
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', NULL, 'package unit process path'), ('qaxsafe', '奇安信网神终端安全', 'antivirus', '奇安信', 1, NULL, NULL, '8.0.5', NULL, 'package path');

-- case: the catalogue has no such product
-- expect: unknown
