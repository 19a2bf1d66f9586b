-- case: complies
-- expect: compliant; edp_vrv=compliant
INSERT INTO security_product VALUES ('edp_vrv', '北信源主机审计（EDP）', 'host_audit', '北信源', 1, 1, NULL, NULL, NULL, 'process path');

-- case: it is there and stopped
-- expect: deviation; edp_vrv=deviation
INSERT INTO security_product VALUES ('edp_vrv', '北信源主机审计（EDP）', 'host_audit', '北信源', 1, 0, 0, '8.2', NULL, 'path'), ('usbguard', 'USBGuard 接口控制', 'device_control', NULL, 0, 0, NULL, NULL, NULL, 'none');

-- case: whether it runs could not be seen
-- expect: unknown; edp_vrv=unknown
INSERT INTO security_product VALUES ('edp_vrv', '北信源主机审计（EDP）', 'host_audit', '北信源', 1, NULL, NULL, NULL, NULL, 'path');

-- case: whether it is there could not be seen
-- expect: unknown; edp_vrv=unknown
INSERT INTO security_product VALUES ('edp_vrv', '北信源主机审计（EDP）', 'host_audit', '北信源', NULL, NULL, NULL, NULL, NULL, 'none');

-- case: antivirus has its own rule
-- expect: not_applicable
INSERT INTO security_product VALUES ('clamav', 'ClamAV 病毒查杀', 'antivirus', NULL, 1, 0, 0, '1.0.3', NULL, 'package');

-- case: the catalogue was not read
-- expect: unknown
-- coverage: security_product security-products.json impossible not found
