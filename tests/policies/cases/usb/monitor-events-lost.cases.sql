-- case: complies
-- expect: compliant; mijiand=compliant
INSERT INTO monitor_run (started_at, boot_id, events, losses, chain) VALUES ('2026-06-01T01:00:00.000000Z', 'b1', 12, 0, 'intact');

-- case: the kernel dropped messages in one of two runs
-- expect: lead; mijiand=lead
INSERT INTO monitor_run (started_at, boot_id, events, losses, chain) VALUES ('2026-06-01T01:00:00.000000Z', 'b1', 12, 2, 'intact'), ('2026-06-02T01:00:00.000000Z', 'b2', 3, 0, 'intact');

-- case: the monitor was never installed
-- expect: not_applicable

-- case: its journal could not be read
-- expect: unknown
-- coverage: monitor_run /var/lib/mijian/journal impossible permission denied
