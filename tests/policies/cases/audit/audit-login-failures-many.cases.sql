-- case: complies, a few typing errors
-- expect: compliant; USER_AUTH=compliant
INSERT INTO audit_event_count VALUES ('USER_AUTH', 400, 12, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 1, '/var/log/audit/audit.log');

-- case: somebody guesses
-- expect: lead; USER_AUTH=lead; USER_LOGIN=compliant
INSERT INTO audit_event_count VALUES ('USER_AUTH', 400, 300, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 1, '/var/log/audit/audit.log');
INSERT INTO audit_event_count VALUES ('USER_LOGIN', 3, 2, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 1, '/var/log/audit/audit.log');

-- case: many, but few of those that succeeded
-- expect: compliant; USER_AUTH=compliant
INSERT INTO audit_event_count VALUES ('USER_AUTH', 100000, 400, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 1, '/var/log/audit/audit.log');

-- case: other records fail all the time, and what came before the terminal was in use is history
-- expect: not_applicable
INSERT INTO audit_event_count VALUES ('SYSCALL', 400, 300, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 1, '/var/log/audit/audit.log');
INSERT INTO audit_event_count VALUES ('USER_AUTH', 400, 300, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 0, '/var/log/audit/audit.log');

-- case: the folder is closed
-- expect: unknown
-- coverage: audit_event_count /var/log/audit/audit.log impossible permission denied
