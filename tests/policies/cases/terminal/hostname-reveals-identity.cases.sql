-- case: complies
-- expect: compliant; hostname=compliant
INSERT INTO operating_system (hostname) VALUES ('pc-7f3a');
INSERT INTO terminal_declared (number, terminal_class, unit, department, responsible, place) VALUES ('W0000001', 'internet', '一所', '一室', '张三', 'A101');

-- case: the room
-- expect: deviation; hostname=deviation
INSERT INTO operating_system (hostname) VALUES ('PC-a101-2');
INSERT INTO terminal_declared (number, terminal_class, unit, department, responsible, place) VALUES ('W0000001', 'internet', '一所', '一室', '张三', 'A101');

-- case: the unit is not declared
-- expect: unknown; hostname=unknown
INSERT INTO operating_system (hostname) VALUES ('pc-7f3a');
INSERT INTO terminal_declared (number, terminal_class, responsible) VALUES ('W0000001', 'internet', '张三');

-- case: the terminal is not declared
-- expect: unknown
INSERT INTO operating_system (hostname) VALUES ('pc-7f3a');
