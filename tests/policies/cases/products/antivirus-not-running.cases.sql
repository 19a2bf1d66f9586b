-- case: complies
-- expect: compliant; clamav=compliant
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', '2026-11-20T00:00:00.000000Z', 'package unit process path');

-- case: installed and stopped
-- expect: deviation; clamav=deviation
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 0, 0, '1.0.3', '2026-11-20T00:00:00.000000Z', 'package path');

-- case: none is there, which another rule says
-- expect: not_applicable
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 0, 0, NULL, NULL, NULL, 'none');

-- case: processes and units could not be looked at
-- expect: unknown; clamav=unknown
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, NULL, NULL, '1.0.3', NULL, 'package path');
