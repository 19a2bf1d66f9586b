-- case: complies
-- expect: compliant; clamav=compliant
-- param: signature_days=7
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', '2026-11-17T00:00:00.000000Z', 'package unit process path');

-- case: a year old
-- expect: deviation; clamav=deviation
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', '2025-11-17T00:00:00.000000Z', 'package unit process path');

-- case: none is there
-- expect: not_applicable
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 0, 0, NULL, NULL, NULL, 'none');

-- case: the date cannot be read
-- expect: unknown; qaxsafe=unknown
INSERT INTO security_product VALUES ('qaxsafe', '奇安信网神终端安全', 'antivirus', '奇安信', 1, 1, 1, '8.0.5', NULL, 'package process path');

-- case: of a day that has not come
-- expect: unknown; clamav=unknown
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', '2099-09-07T00:00:00.000000Z', 'package unit process path');
