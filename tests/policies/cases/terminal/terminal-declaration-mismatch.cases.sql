-- case: complies
-- expect: compliant; 密级 level=compliant; 责任人 responsible=compliant
INSERT INTO terminal_declared (number, terminal_class, level, unit, department, responsible, place, purpose) VALUES ('01010000001', 'internal', '机密', '一所', '一室', '张三', 'A101', '涉密工作机');
INSERT INTO registered_asset (number, level, unit, department, responsible, place, purpose) VALUES ('01010000001', '机密', '一所', '一室', '张三', 'A101 ', '涉密工作机');

-- case: moved to another person and another level
-- expect: deviation; 密级 level=deviation; 责任人 responsible=deviation; 单位 unit=compliant
INSERT INTO terminal_declared (number, terminal_class, level, unit, department, responsible, place, purpose) VALUES ('01010000001', 'internal', '秘密', '一所', '一室', '李四', 'A101', '涉密工作机');
INSERT INTO registered_asset (number, level, unit, department, responsible, place, purpose) VALUES ('01010000001', '机密', '一所', '一室', '张三', 'A101', '涉密工作机');

-- case: the declaration leaves them open
-- expect: unknown; 责任人 responsible=unknown
INSERT INTO terminal_declared (number, terminal_class) VALUES ('01010000001', 'internal');
INSERT INTO registered_asset (number, level, unit, department, responsible, place, purpose) VALUES ('01010000001', '机密', '一所', '一室', '张三', 'A101', '涉密工作机');

-- case: the row of another terminal
-- expect: unknown
INSERT INTO terminal_declared (number, terminal_class, level) VALUES ('01010000009', 'internal', '机密');
INSERT INTO registered_asset (number, level) VALUES ('01010000001', '机密');
