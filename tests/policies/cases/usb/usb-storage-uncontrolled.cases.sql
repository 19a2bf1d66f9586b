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
