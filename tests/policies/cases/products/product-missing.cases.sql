-- case: complies
-- expect: compliant; clamav=compliant
INSERT INTO registered_product (product) VALUES ('clamav');
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', 'Cisco Talos', 1, 1, 1, '1.0.3', NULL, 'package unit process path');

-- case: removed
-- expect: deviation; edp_vrv=deviation
INSERT INTO registered_product (product) VALUES ('edp_vrv');
INSERT INTO security_product VALUES ('edp_vrv', '北信源主机审计（EDP）', 'host_audit', '北信源', 0, 0, NULL, NULL, NULL, 'none');

-- case: a product that the catalogue does not know
-- expect: unknown; jiangmin=unknown
INSERT INTO registered_product (product) VALUES ('jiangmin');

-- case: no product is registered
-- expect: not_applicable

-- case: no register was given
-- expect: unknown
-- register: none
