-- case: complies
-- expect: compliant; level=compliant
-- profile: standalone-jimi
INSERT INTO terminal_declared (number, terminal_class, level) VALUES ('01010000001', 'standalone-jimi', '机密');

-- case: 机密 is not 秘密
-- expect: deviation; level=deviation
-- profile: standalone-mimi
INSERT INTO terminal_declared (number, terminal_class, level) VALUES ('01010000001', 'standalone-mimi', '机密');

-- case: a classified terminal audited as an Internet one
-- expect: deviation; level=deviation
-- profile: internet
INSERT INTO terminal_declared (number, terminal_class, level) VALUES ('01010000001', 'internet', '秘密');

-- case: the level is not declared
-- expect: unknown; level=unknown
INSERT INTO terminal_declared (number, terminal_class) VALUES ('01010000001', 'internal');
