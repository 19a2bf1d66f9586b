-- case: complies: one stick by its serial, keyboards by their interface
-- expect: compliant; allow id 0951:1666 serial "60A44C41" with-interface 08:06:50=compliant; allow with-interface equals { 03:00:01 03:01:01 }=compliant
INSERT INTO usbguard_rule (position, target, vendor_id, product_id, serial, interfaces, is_general, takes_storage, text, file, line) VALUES (1, 'allow', '0951', '1666', '60A44C41', '08:06:50', 0, 1, 'allow id 0951:1666 serial "60A44C41" with-interface 08:06:50', '/etc/usbguard/rules.conf', 1),
       (2, 'allow', NULL, NULL, NULL, 'equals { 03:00:01 03:01:01 }', 0, 0, 'allow with-interface equals { 03:00:01 03:01:01 }', '/etc/usbguard/rules.conf', 2);

-- case: any device, any storage, and any storage at some hours
-- expect: deviation; allow=deviation; allow id *:* with-interface one-of { 08:*:* }=deviation; allow with-interface 08:*:* if localtime(08:00-18:00)=deviation
INSERT INTO usbguard_rule (position, target, vendor_id, product_id, serial, interfaces, is_general, takes_storage, text, file, line) VALUES (1, 'allow', NULL, NULL, NULL, NULL, 1, 1, 'allow', '/etc/usbguard/rules.conf', 1),
       (2, 'allow', NULL, NULL, NULL, 'one-of { 08:*:* }', 0, 1, 'allow id *:* with-interface one-of { 08:*:* }', '/etc/usbguard/rules.conf', 2),
       (3, 'allow', NULL, NULL, NULL, '08:*:*', 0, 1, 'allow with-interface 08:*:* if localtime(08:00-18:00)', '/etc/usbguard/rules.conf', 3);

-- case: several models by name, a port, and a set of interfaces that storage never has
-- expect: compliant; allow id one-of { 0951:1666 0781:5583 }=compliant; allow with-interface 08:*:* via-port "1-2"=compliant
INSERT INTO usbguard_rule (position, target, vendor_id, product_id, serial, interfaces, is_general, takes_storage, text, file, line) VALUES (1, 'allow', NULL, NULL, NULL, NULL, 0, 1, 'allow id one-of { 0951:1666 0781:5583 }', '/etc/usbguard/rules.conf', 1), (2, 'allow', NULL, NULL, NULL, '08:*:*', 0, 1, 'allow with-interface 08:*:* via-port "1-2"', '/etc/usbguard/rules.conf', 2);

-- case: it is not allowed
-- expect: not_applicable
INSERT INTO usbguard_rule (position, target, vendor_id, product_id, serial, interfaces, is_general, takes_storage, text, file, line) VALUES (1, 'block', NULL, NULL, NULL, '08:*:*', 0, 1, 'block with-interface 08:*:*', '/etc/usbguard/rules.conf', 1);

-- case: only root may read them
-- expect: unknown
-- coverage: usbguard_rule /etc/usbguard/rules.conf impossible permission denied
