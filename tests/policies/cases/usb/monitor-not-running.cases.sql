-- case: complies
-- expect: compliant; mijiand=compliant
INSERT INTO process (process_id, name, user_id, is_kernel_thread) VALUES (412, 'mijiand', 0, 0);
INSERT INTO monitor_run (started_at, boot_id, events, losses, chain) VALUES ('2026-06-01T01:00:00.000000Z', 'b1', 12, 0, 'intact');

-- case: it ran once and was stopped
-- expect: lead; mijiand=lead
INSERT INTO monitor_run (started_at, stopped_at, boot_id, events, losses, chain) VALUES ('2026-06-01T01:00:00.000000Z', '2026-06-02T01:00:00.000000Z', 'b1', 12, 0, 'intact');

-- case: never installed
-- expect: lead; mijiand=lead
INSERT INTO process (process_id, name, user_id, is_kernel_thread) VALUES (1, 'systemd', 0, 0);

-- case: no processes in a disk that is looked at offline
-- expect: unknown; mijiand=unknown
-- coverage: process /proc impossible offline
