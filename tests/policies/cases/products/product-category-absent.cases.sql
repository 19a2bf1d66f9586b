-- case: complies
-- expect: compliant; identity=compliant
-- param: required_categories=["identity"]
INSERT INTO security_product VALUES ('pcscd', '智能卡与 USB Key 服务 pcscd', 'identity', NULL, 1, 1, 1, '1.9.9', NULL, 'package');

-- case: none of those the catalogue knows
-- expect: lead; identity=lead
-- param: required_categories=["identity"]
INSERT INTO security_product VALUES ('pcscd', '智能卡与 USB Key 服务 pcscd', 'identity', NULL, 0, 0, NULL, NULL, NULL, 'none'), ('clamav', 'ClamAV 病毒查杀', 'antivirus', NULL, 1, 1, 1, '1.0.3', NULL, 'package');

-- case: the catalogue knows no product of the kind
-- expect: unknown; print_audit=unknown; identity=compliant
-- param: required_categories=["identity","print_audit"]
INSERT INTO security_product VALUES ('pcscd', '智能卡与 USB Key 服务 pcscd', 'identity', NULL, 1, 1, 1, '1.9.9', NULL, 'package');

-- case: it could not be looked for
-- expect: unknown; identity=unknown
-- param: required_categories=["identity"]
INSERT INTO security_product VALUES ('pcscd', '智能卡与 USB Key 服务 pcscd', 'identity', NULL, NULL, NULL, NULL, NULL, NULL, 'none');

-- case: the class asks for none
-- expect: not_applicable
-- param: required_categories=[]
INSERT INTO security_product VALUES ('pcscd', '智能卡与 USB Key 服务 pcscd', 'identity', NULL, 0, 0, NULL, NULL, NULL, 'none');

-- case: the catalogue was not read whole
-- expect: unknown; identity=unknown
-- param: required_categories=["identity"]
-- coverage: security_product security-products.json partial timed out
INSERT INTO security_product VALUES ('pcscd', '智能卡与 USB Key 服务 pcscd', 'identity', NULL, 0, 0, NULL, NULL, NULL, 'none');
