-- case: complies
-- expect: compliant; usb:0951:1666:60A44C41=compliant
INSERT INTO registered_medium (device_key, number, level, kind, responsible, purpose, scope, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '机密', 'U盘', '张三', '存储数据', '个人专用', '在用');

-- case: nobody answers for it
-- expect: deviation; usb:0951:1666:60A44C41=deviation
INSERT INTO registered_medium (device_key, number, level, kind, responsible, purpose, scope, state) VALUES ('usb:0951:1666:60A44C41', 'M0000000001', '机密', 'U盘', NULL, '存储数据', '个人专用', '在用');

-- case: no medium is registered
-- expect: not_applicable

-- case: no register was given
-- expect: unknown
-- register: none
