-- case: each its own
-- expect: compliant; disk d1=compliant; disk d2=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO asset (number, ledger, kind, state) VALUES ('A2', 'classified_computer', 'computer', '在用');
INSERT INTO part VALUES ('A1', 'disk', 'D1', 'd1');
INSERT INTO part VALUES ('A2', 'disk', 'D2', 'd2');

-- case: one address twice
-- expect: deviation; ip 10.1.1.1=deviation
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO asset (number, ledger, kind, state) VALUES ('A2', 'classified_computer', 'computer', '在用');
INSERT INTO part VALUES ('A1', 'ip', '10.1.1.1', '10.1.1.1');
INSERT INTO part VALUES ('A2', 'ip', '10.1.1.1', '10.1.1.1');

-- case: one of them was scrapped
-- expect: compliant; disk d1=compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');
INSERT INTO asset (number, ledger, kind, state) VALUES ('A2', 'classified_computer', 'computer', '报废');
INSERT INTO part VALUES ('A1', 'disk', 'D1', 'd1');
INSERT INTO part VALUES ('A2', 'disk', 'D1', 'd1');
