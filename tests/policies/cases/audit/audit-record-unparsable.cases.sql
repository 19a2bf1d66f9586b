-- case: complies
-- expect: compliant; /var/log/audit/audit.log=compliant
INSERT INTO audit_log_state VALUES ('/var/log/audit/audit.log', 5000, 0, '2026-03-01T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z');

-- case: lines that auditd did not write
-- expect: lead; /var/log/audit/audit.log=lead; /var/log/audit/audit.log.1=compliant
INSERT INTO audit_log_state VALUES ('/var/log/audit/audit.log', 5000, 3, '2026-03-01T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z');
INSERT INTO audit_log_state VALUES ('/var/log/audit/audit.log.1', 100, 0, NULL, NULL);

-- case: a new, empty log
-- expect: compliant; /var/log/audit/audit.log=compliant
INSERT INTO audit_log_state VALUES ('/var/log/audit/audit.log', 0, 0, NULL, NULL);

-- case: there is no audit log
-- expect: not_applicable

-- case: the folder is closed
-- expect: unknown
-- coverage: audit_log_state /var/log/audit/audit.log impossible permission denied
