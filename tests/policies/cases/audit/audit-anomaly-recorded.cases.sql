-- case: complies
-- expect: compliant
INSERT INTO audit_event_count VALUES ('USER_AUTH', 400, 12, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 1, '/var/log/audit/audit.log');

-- case: an interface listened to everything
-- expect: lead; ANOM_PROMISCUOUS=lead
INSERT INTO audit_event_count VALUES ('ANOM_PROMISCUOUS', 2, 0, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 1, '/var/log/audit/audit.log');
INSERT INTO audit_event_count VALUES ('SYSCALL', 2, 0, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 1, '/var/log/audit/audit.log');

-- case: in the factory
-- expect: compliant
INSERT INTO audit_event_count VALUES ('ANOM_PROMISCUOUS', 2, 0, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 0, '/var/log/audit/audit.log');

-- case: one rotation could not be read
-- expect: unknown
-- coverage: audit_event_count /var/log/audit/audit.log partial damaged or cut archive
INSERT INTO audit_event_count VALUES ('USER_AUTH', 400, 12, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 1, '/var/log/audit/audit.log');
