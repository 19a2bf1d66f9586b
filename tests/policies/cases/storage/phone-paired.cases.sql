-- case: complies: other pairings are other rules' matter
-- expect: compliant
INSERT INTO paired_device (kind, identifier, name, device_class, is_trusted, paired_at, file) VALUES ('bluetooth', 'x', NULL, NULL, 1, '2026-06-03T01:00:00.000000Z', '/var/lib/x');

-- case: saved twice, one deviation
-- expect: deviation; 00008030-001C2D3E4F50=deviation
INSERT INTO paired_device (kind, identifier, name, device_class, is_trusted, paired_at, file) VALUES ('phone', '00008030-001C2D3E4F50', 'Thing', NULL, 1, '2026-06-03T01:00:00.000000Z', '/var/lib/x'), ('phone', '00008030-001C2D3E4F50', 'Thing', NULL, 1, '2026-05-03T01:00:00.000000Z', '/var/lib/y');

-- case: nothing tells when, nor what it is called
-- expect: deviation; 00008030-001C2D3E4F50=deviation
INSERT INTO paired_device (kind, identifier, name, device_class, is_trusted, paired_at, file) VALUES ('phone', '00008030-001C2D3E4F50', NULL, NULL, NULL, NULL, '/var/lib/x');

-- case: the folder is closed
-- expect: unknown
-- coverage: paired_device /var/lib impossible permission denied
