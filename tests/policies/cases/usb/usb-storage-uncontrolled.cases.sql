-- case: complies by modules
-- expect: compliant; usb-storage=compliant
INSERT INTO kernel_module_rule VALUES ('usb_storage', 'install', '/bin/false', 1, '/etc/modprobe.d/usb.conf', 1), ('uas', 'install', '/bin/false', 1, '/etc/modprobe.d/usb.conf', 2);

-- case: complies by a product
-- expect: compliant; usb-storage=compliant
INSERT INTO security_product VALUES ('edp_vrv', '北信源主机审计（EDP）', 'host_audit', '北信源', 1, 1, 1, NULL, NULL, 'process path');

-- case: a blacklist alone keeps nothing out, nor does a product that stands still
-- expect: lead; usb-storage=lead
INSERT INTO kernel_module_rule VALUES ('usb_storage', 'blacklist', NULL, 0, '/etc/modprobe.d/usb.conf', 1);
INSERT INTO security_product VALUES ('usbguard', 'USBGuard 接口控制', 'device_control', 'USBGuard 项目', 1, 0, 0, '1.1.2', NULL, 'package path');

-- case: only one of the two modules
-- expect: lead
INSERT INTO kernel_module_rule VALUES ('usb_storage', 'install', '/bin/false', 1, '/etc/modprobe.d/usb.conf', 1), ('usb_storage', 'install', '/bin/true', 1, '/etc/modprobe.d/usb2.conf', 1);

-- case: nobody could look whether it runs
-- expect: unknown; usb-storage=unknown
INSERT INTO security_product VALUES ('usbguard', 'USBGuard 接口控制', 'device_control', 'USBGuard 项目', 1, NULL, 0, '1.1.2', NULL, 'package path');

-- case: USBGuard runs and lets one stick in
-- expect: compliant; usb-storage=compliant
INSERT INTO security_product VALUES ('usbguard', 'USBGuard 接口控制', 'device_control', 'USBGuard 项目', 1, 1, 1, '1.1.2', NULL, 'package unit process');
INSERT INTO usbguard_setting (name, value, file, line) VALUES ('ImplicitPolicyTarget', 'block', '/etc/usbguard/usbguard-daemon.conf', 4);
INSERT INTO usbguard_rule (position, target, vendor_id, product_id, serial, interfaces, is_general, takes_storage, text, file, line) VALUES (1, 'allow', '0951', '1666', '60A44C41', '08:06:50', 0, 1, 'allow id 0951:1666 serial "60A44C41" with-interface 08:06:50', '/etc/usbguard/rules.conf', 1),
       (2, 'allow', NULL, NULL, NULL, 'equals { 03:00:01 03:01:01 }', 0, 0, 'allow with-interface equals { 03:00:01 03:01:01 }', '/etc/usbguard/rules.conf', 2);

-- case: USBGuard runs, but a rule lets any storage in
-- expect: lead; usb-storage=lead
INSERT INTO security_product VALUES ('usbguard', 'USBGuard 接口控制', 'device_control', 'USBGuard 项目', 1, 1, 1, '1.1.2', NULL, 'package unit process');
INSERT INTO usbguard_rule (position, target, vendor_id, product_id, serial, interfaces, is_general, takes_storage, text, file, line) VALUES (1, 'allow', NULL, NULL, NULL, 'one-of { 08:*:* }', 0, 1, 'allow with-interface one-of { 08:*:* }', '/etc/usbguard/rules.conf', 1);

-- case: USBGuard runs, but lets in whatever no rule names
-- expect: lead; usb-storage=lead
INSERT INTO security_product VALUES ('usbguard', 'USBGuard 接口控制', 'device_control', 'USBGuard 项目', 1, 1, 1, '1.1.2', NULL, 'package unit process');
INSERT INTO usbguard_setting (name, value, file, line) VALUES ('ImplicitPolicyTarget', 'block', '/etc/usbguard/usbguard-daemon.conf', 4), ('ImplicitPolicyTarget', 'allow', '/etc/usbguard/usbguard-daemon.conf', 5);

-- case: USBGuard runs, and only root may read its rules
-- expect: unknown
-- coverage: usbguard_rule /etc/usbguard/rules.conf impossible permission denied
INSERT INTO security_product VALUES ('usbguard', 'USBGuard 接口控制', 'device_control', 'USBGuard 项目', 1, 1, 1, '1.1.2', NULL, 'package unit process');
