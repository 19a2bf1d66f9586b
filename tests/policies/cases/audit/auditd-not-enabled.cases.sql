-- case: complies, also offline
-- expect: compliant; auditd.service=compliant
-- covers: service unit files 2026-01-01T00:00:00.000000Z 2026-11-22T12:00:00.000000Z
-- coverage: service D-Bus systemd1 impossible offline
INSERT INTO service VALUES ('auditd.service', NULL, NULL, NULL, 'enabled', '/lib/systemd/system/auditd.service');

-- case: installed but switched off
-- expect: deviation; auditd.service=deviation
-- covers: service unit files 2026-01-01T00:00:00.000000Z 2026-11-22T12:00:00.000000Z
INSERT INTO service VALUES ('auditd.service', 'loaded', 'active', 'running', 'disabled', '/lib/systemd/system/auditd.service');

-- case: not installed
-- expect: deviation; auditd.service=deviation
-- covers: service unit files 2026-01-01T00:00:00.000000Z 2026-11-22T12:00:00.000000Z
INSERT INTO service VALUES ('cron.service', 'loaded', 'active', 'running', 'enabled', '/lib/systemd/system/cron.service');

-- case: nobody knows whether it starts
-- expect: unknown; auditd.service=unknown
-- covers: service unit files 2026-01-01T00:00:00.000000Z 2026-11-22T12:00:00.000000Z
INSERT INTO service VALUES ('auditd.service', 'loaded', 'active', 'running', NULL, NULL);

-- case: unit files could not be listed
-- expect: unknown; auditd.service=unknown
-- coverage: service unit files impossible permission denied
