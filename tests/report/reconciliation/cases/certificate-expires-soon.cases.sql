-- case: next year
-- expect: compliant; T1=compliant
INSERT INTO asset (number, ledger, kind, state, name, certificate, certificate_until) VALUES ('T1', 'security_product', 'product', '在用', 'x', 'C', '2027-11-22');

-- case: next month
-- expect: lead; T1=lead
INSERT INTO asset (number, ledger, kind, state, name, certificate, certificate_until) VALUES ('T1', 'security_product', 'product', '在用', 'x', 'C', '2026-12-22');

-- case: expired is another rule
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state, name, certificate, certificate_until) VALUES ('T1', 'security_product', 'product', '在用', 'x', 'C', '2026-11-01');
