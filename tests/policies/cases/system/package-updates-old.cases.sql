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

-- case: this tool came today, everything else half a year ago
-- expect: deviation; packages=deviation
-- param: patch_days=30
INSERT INTO package VALUES ('bash', '5.2', 'amd64', 'dpkg', 'installed', '2026-05-10T00:00:00.000000Z'), ('mijian', '0.1.0', 'amd64', 'dpkg', 'installed', '2026-11-21T00:00:00.000000Z');

-- case: installed in the future, under a wrong clock
-- expect: unknown; packages=unknown
-- param: patch_days=30
INSERT INTO package VALUES ('bash', '5.2', 'amd64', 'dpkg', 'installed', '2026-05-10T00:00:00.000000Z'), ('dash', '0.5', 'amd64', 'dpkg', 'installed', '2037-05-10T00:00:00.000000Z');
