-- case: complies
-- expect: compliant; 责任人 responsible=compliant; 硬盘序列号 disk_serials=compliant
INSERT INTO registered_asset (number, responsible, level, department, model, system, installed_on, disk_serials, macs, optical, purpose, place, commissioned_on, state)
VALUES ('01010000001', '张三', '机密', '一室', 'Lenovo', 'Debian 12', '2025-03-01', 'SN1', '无', '无', '涉密工作机', 'A101', '2025-03-10', '在用');

-- case: blanks and nothing
-- expect: deviation; 责任人 responsible=deviation; 启用时间 commissioned_on=deviation; 密级 level=compliant
INSERT INTO registered_asset (number, responsible, level, department, model, system, installed_on, disk_serials, macs, optical, purpose, place, commissioned_on, state)
VALUES ('01010000001', ' ', '机密', '一室', 'Lenovo', 'Debian 12', '2025-03-01', 'SN1', '无', '无', '涉密工作机', 'A101', NULL, '在用');

-- case: the register has no row for it
-- expect: unknown

-- case: no register was given
-- expect: unknown
-- register: none
