-- case: complies
-- expect: compliant; clamav=compliant
INSERT INTO registered_product (product, version) VALUES ('clamav', '1.0.3');
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', NULL, 'package unit process path');

-- case: upgraded
-- expect: deviation; clamav=deviation
INSERT INTO registered_product (product, version) VALUES ('clamav', '0.103');
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', NULL, 'package unit process path');

-- case: the ledger names no version
-- expect: unknown; clamav=unknown
INSERT INTO registered_product (product) VALUES ('clamav');
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', NULL, 'package unit process path');

-- case: no product is registered
-- expect: not_applicable

-- case: the ledger says that it has none
-- expect: unknown; clamav=unknown
INSERT INTO registered_product (product, version) VALUES ('clamav', '无');
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', NULL, 'package unit process path');
