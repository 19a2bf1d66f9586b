-- case: valid
-- expect: compliant; T1=compliant
INSERT INTO asset (number, ledger, kind, state, name, certificate, certificate_until) VALUES ('T1', 'security_product', 'product', '在用', 'x', 'C', '2026-11-22');

-- case: expired
-- expect: deviation; T1=deviation
INSERT INTO asset (number, ledger, kind, state, name, certificate, certificate_until) VALUES ('T1', 'security_product', 'product', '在用', 'x', 'C', '2026-11-21');

-- case: no date
-- expect: unknown; T1=unknown
INSERT INTO asset (number, ledger, kind, state, name, certificate, certificate_until) VALUES ('T1', 'security_product', 'product', '在用', 'x', 'C', '长期');

-- case: no longer used
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, name, certificate, certificate_until) VALUES ('T1', 'security_product', 'product', '停用', 'x', 'C', '2020-01-01');

-- case: it has none
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, name, certificate, certificate_until) VALUES ('T1', 'security_product', 'product', '在用', 'x', 'C', '无');
