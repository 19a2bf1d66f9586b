-- case: complies: starts and ends are ordinary
-- expect: compliant
INSERT INTO audit_event_count VALUES ('DAEMON_START', 40, 0, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 1, '/var/log/audit/audit.log');
INSERT INTO audit_event_count VALUES ('DAEMON_END', 39, 0, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 1, '/var/log/audit/audit.log');

-- case: the disk was full
-- expect: lead; DAEMON_ABORT=lead
INSERT INTO audit_event_count VALUES ('DAEMON_ABORT', 1, 1, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 1, '/var/log/audit/audit.log');

-- case: before the terminal came into use
-- expect: compliant
INSERT INTO audit_event_count VALUES ('DAEMON_ABORT', 1, 1, '2026-03-01T00:00:00.000000Z', '2026-11-20T00:00:00.000000Z', 0, '/var/log/audit/audit.log');

-- case: the folder is closed
-- expect: unknown
-- coverage: audit_event_count /var/log/audit/audit.log impossible permission denied
