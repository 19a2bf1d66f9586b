-- case: complies
-- expect: compliant; clamav=compliant
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', NULL, 'package unit process path');

-- case: started by hand
-- expect: deviation; clamav=deviation
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 0, '1.0.3', NULL, 'package process path');

-- case: none is there
-- expect: not_applicable
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 0, 0, NULL, NULL, NULL, 'none');

-- case: it has no unit that one could look at
-- expect: unknown; qaxsafe=unknown
INSERT INTO security_product VALUES ('qaxsafe', '奇安信网神终端安全', 'antivirus', '奇安信', 1, 1, NULL, '8.0.5', NULL, 'package process path');
