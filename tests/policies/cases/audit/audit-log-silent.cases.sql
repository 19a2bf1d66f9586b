-- case: complies
-- expect: compliant; audit log=compliant
INSERT INTO audit_log_state VALUES ('/var/log/audit/audit.log', 5000, 0, '2026-03-01T00:00:00.000000Z', '2026-11-22T11:00:00.000000Z');

-- case: the newest record is months old
-- expect: lead; audit log=lead
INSERT INTO audit_log_state VALUES ('/var/log/audit/audit.log', 200, 0, '2026-01-01T00:00:00.000000Z', '2026-06-01T00:00:00.000000Z');

-- case: emptied, and nothing was written since
-- expect: lead; audit log=lead
INSERT INTO audit_log_state VALUES ('/var/log/audit/audit.log', 0, 0, NULL, NULL);

-- case: the newest record lies in the future, by a clock that was wrong
-- expect: compliant; audit log=compliant
INSERT INTO audit_log_state VALUES ('/var/log/audit/audit.log', 200, 0, '2026-01-01T00:00:00.000000Z', '2027-06-01T00:00:00.000000Z');

-- case: one file could not be read
-- expect: unknown; audit log=unknown
-- coverage: audit_log_state /var/log/audit/audit.log partial permission denied
INSERT INTO audit_log_state VALUES ('/var/log/audit/audit.log.1', 200, 0, '2026-01-01T00:00:00.000000Z', '2026-06-01T00:00:00.000000Z');

-- case: there is no audit log
-- expect: not_applicable
