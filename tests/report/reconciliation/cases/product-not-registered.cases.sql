-- case: part of the name
-- expect: compliant; A1 clamav=compliant
INSERT INTO seen_product (entry, number, id, name, present) VALUES (1, 'A1', 'clamav', 'ClamAV', 1);
INSERT INTO asset (number, ledger, kind, state, name) VALUES ('T1', 'security_product', 'product', '在用', 'ClamAV 1.0');

-- case: not there
-- expect: lead; A1 clamav=lead
INSERT INTO seen_product (entry, number, id, name, present) VALUES (1, 'A1', 'clamav', 'ClamAV', 1);
INSERT INTO asset (number, ledger, kind, state, name) VALUES ('T1', 'security_product', 'product', '在用', '主机审计');

-- case: not installed
-- expect: compliant
INSERT INTO seen_product (entry, number, id, name, present) VALUES (1, 'A1', 'clamav', 'ClamAV', 0);
