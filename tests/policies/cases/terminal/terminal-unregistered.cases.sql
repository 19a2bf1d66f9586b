-- case: complies
-- expect: compliant; terminal=compliant
INSERT INTO terminal_declared (number, terminal_class) VALUES ('01010000001', 'internal');
INSERT INTO registered_asset (number) VALUES ('01010000001');

-- case: another number
-- expect: deviation; terminal=deviation
INSERT INTO terminal_declared (number, terminal_class) VALUES ('01010000009', 'internal');
INSERT INTO registered_asset (number) VALUES ('01010000001');

-- case: the terminal is not declared
-- expect: unknown
INSERT INTO registered_asset (number) VALUES ('01010000001');

-- case: no register was given
-- expect: unknown; terminal=unknown
-- register: none
INSERT INTO terminal_declared (number, terminal_class) VALUES ('01010000001', 'internal');
