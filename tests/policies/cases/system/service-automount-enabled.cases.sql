-- case: complies
-- expect: compliant; autofs.service=compliant
INSERT INTO service VALUES ('autofs.service', 'loaded', 'inactive', 'dead', 'disabled', NULL);

-- case: it runs
-- expect: deviation; autofs.service=deviation
INSERT INTO service VALUES ('autofs.service', 'loaded', 'active', 'running', 'enabled', NULL);

-- case: none is installed
-- expect: compliant

-- case: systemd could not be asked
-- expect: unknown; autofs.service=unknown
INSERT INTO service VALUES ('autofs.service', NULL, NULL, NULL, 'disabled', NULL);
