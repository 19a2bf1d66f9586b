-- case: complies
-- expect: compliant; chassis=compliant
INSERT INTO terminal_identity (chassis) VALUES ('desktop');
INSERT INTO terminal_declared (number, terminal_class, computer_type) VALUES ('01010000001', 'internal', '台式机');

-- case: a portable that is managed as a desktop
-- expect: lead; chassis=lead
INSERT INTO terminal_identity (chassis) VALUES ('portable');
INSERT INTO terminal_declared (number, terminal_class, computer_type) VALUES ('01010000001', 'internal', '台式机');

-- case: the firmware does not tell
-- expect: unknown; chassis=unknown
INSERT INTO terminal_identity (chassis) VALUES (NULL);
INSERT INTO terminal_declared (number, terminal_class, computer_type) VALUES ('01010000001', 'internal', '台式机');

-- case: the terminal is not declared
-- expect: unknown
INSERT INTO terminal_identity (chassis) VALUES ('portable');
