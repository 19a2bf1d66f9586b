-- case: complies
-- expect: compliant; access control=compliant
INSERT INTO security_product VALUES ('apparmor', 'AppArmor 强制访问控制', 'access_control', 'AppArmor 项目', 1, 1, 1, '3.0.8', NULL, 'package unit path'), ('kysec', '麒麟内核安全 kysec', 'access_control', '麒麟软件', 0, NULL, NULL, NULL, NULL, 'none');

-- case: installed, not running
-- expect: lead; access control=lead
INSERT INTO security_product VALUES ('apparmor', 'AppArmor 强制访问控制', 'access_control', 'AppArmor 项目', 1, 0, 0, '3.0.8', NULL, 'package path');

-- case: one cannot be seen running
-- expect: unknown; access control=unknown
INSERT INTO security_product VALUES ('kysec', '麒麟内核安全 kysec', 'access_control', '麒麟软件', 1, NULL, NULL, NULL, NULL, 'path');

-- case: the catalogue has no such product
-- expect: unknown
