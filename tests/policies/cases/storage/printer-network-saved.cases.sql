-- case: complies: other pairings are other rules' matter
-- expect: compliant
INSERT INTO paired_device (kind, identifier, name, device_class, is_trusted, paired_at, file) VALUES ('phone', 'x', NULL, NULL, 1, '2026-06-03T01:00:00.000000Z', '/var/lib/x');

-- case: saved twice, one deviation
-- expect: deviation; ipp://10.1.2.3/ipp/print=deviation
INSERT INTO paired_device (kind, identifier, name, device_class, is_trusted, paired_at, file) VALUES ('network_printer', 'ipp://10.1.2.3/ipp/print', 'Thing', NULL, 1, '2026-06-03T01:00:00.000000Z', '/var/lib/x'), ('network_printer', 'ipp://10.1.2.3/ipp/print', 'Thing', NULL, 1, '2026-05-03T01:00:00.000000Z', '/var/lib/y');

-- case: nothing tells when, nor what it is called
-- expect: deviation; ipp://10.1.2.3/ipp/print=deviation
INSERT INTO paired_device (kind, identifier, name, device_class, is_trusted, paired_at, file) VALUES ('network_printer', 'ipp://10.1.2.3/ipp/print', NULL, NULL, NULL, NULL, '/var/lib/x');

-- case: the folder is closed
-- expect: unknown
-- coverage: paired_device /var/lib impossible permission denied
