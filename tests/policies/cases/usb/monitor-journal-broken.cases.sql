-- case: complies
-- expect: compliant; mijiand=compliant
INSERT INTO monitor_run (started_at, boot_id, events, losses, chain) VALUES ('2026-06-01T01:00:00.000000Z', 'b1', 12, 0, 'intact');

-- case: one of two runs was altered
-- expect: deviation; mijiand=deviation
INSERT INTO monitor_run (started_at, boot_id, events, losses, chain) VALUES ('2026-06-01T01:00:00.000000Z', 'b1', 12, 0, 'broken at entry 7'), ('2026-06-02T01:00:00.000000Z', 'b2', 3, 0, 'intact');

-- case: the monitor was never installed
-- expect: not_applicable

-- case: its journal could not be read
-- expect: unknown
-- coverage: monitor_run /var/lib/mijian/journal impossible permission denied
