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

-- case: what comes with the system is no product of its own
-- expect: compliant
INSERT INTO seen_product (entry, number, id, name, present) VALUES (1, 'A1', 'nftables', 'nftables 防火墙', 1);

-- case: the newest visit could not look
-- expect: unknown; A1=unknown
INSERT INTO visit (entry, number, taken_at) VALUES (2, 'A1', '2026-06-02T08:00:00.000000Z');
INSERT INTO not_whole VALUES (2, 'A1', 'product', '2026-06-02T08:00:00.000000Z', '2026-06-01T08:00:00.000000Z');
