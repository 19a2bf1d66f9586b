-- case: complies, as commissioned or as approved later
-- expect: compliant; root_born=compliant; superblock_created=compliant
INSERT INTO terminal_declared (number, terminal_class, commissioned_at, reinstalled_at) VALUES ('01010000001', 'standalone-jimi', '2025-03-10T16:00:00.000000Z', '2026-01-05T16:00:00.000000Z');
INSERT INTO install_trace VALUES ('root_born', '/', '2025-03-01T02:00:00.000000Z', 'exact'), ('superblock_created', '/dev/sda2', '2026-01-06T02:00:00.000000Z', 'exact');

-- case: a year after commissioning, and nobody approved it
-- expect: lead; root_born=lead
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('01010000001', 'standalone-jimi', '2025-03-10T16:00:00.000000Z');
INSERT INTO install_trace VALUES ('root_born', '/', '2026-08-01T02:00:00.000000Z', 'exact');

-- case: the date of commissioning was not declared
-- expect: unknown; root_born=unknown
INSERT INTO terminal_declared (number, terminal_class) VALUES ('01010000001', 'standalone-jimi');
INSERT INTO install_trace VALUES ('root_born', '/', '2026-08-01T02:00:00.000000Z', 'exact');

-- case: the file system tells no birth
-- expect: unknown
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('01010000001', 'standalone-jimi', '2025-03-10T16:00:00.000000Z');
