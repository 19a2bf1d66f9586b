-- case: complies: other pairings are other rules' matter
-- expect: compliant
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO paired_device (kind, identifier, name, device_class, is_trusted, paired_at, file) VALUES ('bluetooth', 'x', NULL, NULL, 1, '2026-06-03T01:00:00.000000Z', '/var/lib/x');

-- case: saved twice, after the terminal was commissioned
-- expect: deviation; 00008030-001C2D3E4F50=deviation
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO paired_device (kind, identifier, name, device_class, is_trusted, paired_at, file) VALUES ('phone', '00008030-001C2D3E4F50', 'Thing', NULL, 1, '2026-06-03T01:00:00.000000Z', '/var/lib/x'), ('phone', '00008030-001C2D3E4F50', 'Thing', NULL, 1, '2026-05-03T01:00:00.000000Z', '/var/lib/y');

-- case: before the terminal was commissioned
-- expect: compliant; 00008030-001C2D3E4F50=compliant
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO paired_device (kind, identifier, name, device_class, is_trusted, paired_at, file) VALUES ('phone', '00008030-001C2D3E4F50', 'Thing', NULL, 1, '2026-05-03T01:00:00.000000Z', '/var/lib/x');

-- case: nothing tells when
-- expect: unknown; 00008030-001C2D3E4F50=unknown
INSERT INTO terminal_declared (number, terminal_class, commissioned_at) VALUES ('C0000000001', 'standalone-jimi', '2026-05-31T16:00:00.000000Z');
INSERT INTO paired_device (kind, identifier, name, device_class, is_trusted, paired_at, file) VALUES ('phone', '00008030-001C2D3E4F50', 'Thing', NULL, 1, NULL, '/var/lib/x');

-- case: the folder is closed
-- expect: unknown
-- coverage: paired_device /var/lib impossible permission denied
