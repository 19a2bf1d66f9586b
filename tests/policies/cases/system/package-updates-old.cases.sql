-- case: complies, though one package does not tell
-- expect: compliant; packages=compliant
-- param: patch_days=30
INSERT INTO package VALUES ('bash', '5.2', 'amd64', 'dpkg', 'installed', '2026-11-10T00:00:00.000000Z'), ('dash', '0.5', 'amd64', 'dpkg', 'installed', NULL);

-- case: half a year ago
-- expect: deviation; packages=deviation
-- param: patch_days=30
INSERT INTO package VALUES ('bash', '5.2', 'amd64', 'dpkg', 'installed', '2026-05-10T00:00:00.000000Z'), ('dash', '0.5', 'amd64', 'dpkg', 'installed', '2025-05-10T00:00:00.000000Z');

-- case: the manager does not record times
-- expect: unknown; packages=unknown
INSERT INTO package VALUES ('bash', '5.2', 'amd64', 'dpkg', 'installed', NULL);

-- case: no package is known
-- expect: unknown
