-- case: complies
-- expect: compliant; host audit=compliant
INSERT INTO security_product VALUES ('edp_vrv', '北信源主机审计（EDP）', 'host_audit', '北信源', 1, 1, NULL, NULL, NULL, 'process path');

-- case: none that the catalogue knows
-- expect: lead; host audit=lead
INSERT INTO security_product VALUES ('edp_vrv', '北信源主机审计（EDP）', 'host_audit', '北信源', 0, 0, NULL, NULL, NULL, 'none');

-- case: it could not be looked for
-- expect: unknown; host audit=unknown
INSERT INTO security_product VALUES ('edp_vrv', '北信源主机审计（EDP）', 'host_audit', '北信源', NULL, NULL, NULL, NULL, NULL, 'none');

-- case: the catalogue has no such product
-- expect: unknown
