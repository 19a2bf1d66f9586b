-- case: complies: by serial, and a keyboard by its interface
-- expect: compliant; allow id 0951:1666 serial "60A44C41" with-interface 08:06:50=compliant
INSERT INTO usbguard_rule (position, target, vendor_id, product_id, serial, interfaces, is_general, takes_storage, text, file, line) VALUES (1, 'allow', '0951', '1666', '60A44C41', '08:06:50', 0, 1, 'allow id 0951:1666 serial "60A44C41" with-interface 08:06:50', '/etc/usbguard/rules.conf', 1),
       (2, 'allow', NULL, NULL, NULL, 'equals { 03:00:01 03:01:01 }', 0, 0, 'allow with-interface equals { 03:00:01 03:01:01 }', '/etc/usbguard/rules.conf', 2), (3, 'allow', '046d', 'c31c', NULL, '03:01:01', 0, 0, 'allow id 046d:c31c with-interface 03:01:01', '/etc/usbguard/rules.conf', 3);

-- case: every stick of a model, and a keyboard's rule that would let storage in
-- expect: lead; allow id 0951:1666 serial ""=lead; allow id 046d:c31c=lead
INSERT INTO usbguard_rule (position, target, vendor_id, product_id, serial, interfaces, is_general, takes_storage, text, file, line) VALUES (1, 'allow', '0951', '1666', '', NULL, 0, 1, 'allow id 0951:1666 serial ""', '/etc/usbguard/rules.conf', 1), (2, 'allow', '046d', 'c31c', NULL, NULL, 0, 1, 'allow id 046d:c31c', '/etc/usbguard/rules.conf', 2);

-- case: by its descriptors
-- expect: compliant; allow id 0951:1666 hash "u6EWZ0w7pLLTQ1r2VhVCDEFLVPzXr0f1ZqCCZ1u0x2c="=compliant
INSERT INTO usbguard_rule (position, target, vendor_id, product_id, serial, interfaces, is_general, takes_storage, text, file, line) VALUES (1, 'allow', '0951', '1666', NULL, NULL, 0, 1, 'allow id 0951:1666 hash "u6EWZ0w7pLLTQ1r2VhVCDEFLVPzXr0f1ZqCCZ1u0x2c="', '/etc/usbguard/rules.conf', 1);

-- case: only root may read them
-- expect: unknown
-- coverage: usbguard_rule /etc/usbguard/rules.conf impossible permission denied
