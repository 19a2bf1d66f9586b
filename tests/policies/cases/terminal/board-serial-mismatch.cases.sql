-- case: complies
-- expect: compliant; board=compliant
INSERT INTO terminal_identity (board_serial) VALUES ('pf1abc23');
INSERT INTO registered_asset (number, board_serial) VALUES ('01010000001', 'PF1ABC23');

-- case: another board
-- expect: deviation; board=deviation
INSERT INTO terminal_identity (board_serial) VALUES ('PF1ABC24');
INSERT INTO registered_asset (number, board_serial) VALUES ('01010000001', 'PF1ABC23');

-- case: the maker left it unfilled; two blanks are not the same serial
-- expect: unknown; board=unknown
INSERT INTO terminal_identity (board_serial) VALUES (' ');
INSERT INTO registered_asset (number, board_serial) VALUES ('01010000001', '');

-- case: no register was given
-- expect: unknown
-- register: none
INSERT INTO terminal_identity (board_serial) VALUES ('PF1ABC24');
