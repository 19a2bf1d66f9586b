-- case: complies
-- expect: compliant; usb:0951:1666:60A44C41=compliant
INSERT INTO registered_asset (number, level) VALUES ('01010000001', '机密');
INSERT INTO registered_medium (device_key, number, level, kind, responsible, purpose, scope, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '机密', 'U盘', '张三', '存储数据', '个人专用', '在用');

-- case: 秘密 on 机密
-- expect: deviation; usb:0951:1666:60A44C41=deviation
INSERT INTO registered_asset (number, level) VALUES ('01010000001', '机密');
INSERT INTO registered_medium (device_key, number, level, kind, responsible, purpose, scope, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '秘密', 'U盘', '张三', '存储数据', '个人专用', '在用');

-- case: a word that has no place in the order, and a terminal without a level
-- expect: unknown; usb:0951:1666:60A44C41=unknown
INSERT INTO registered_asset (number, level) VALUES ('01010000001', '机密');
INSERT INTO registered_medium (device_key, number, level, kind, responsible, purpose, scope, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '涉密专用', 'U盘', '张三', '存储数据', '个人专用', '在用');

-- case: no medium is registered
-- expect: not_applicable
INSERT INTO registered_asset (number, level) VALUES ('01010000001', '机密');
