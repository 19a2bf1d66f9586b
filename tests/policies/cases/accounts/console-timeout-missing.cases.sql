-- case: complies
-- expect: compliant; system=compliant
INSERT INTO screen_lock VALUES ('console', 'system', 600, 1, 0, 1, '/etc/profile.d/timeout.sh', 2);

-- case: nothing is said
-- expect: deviation; system=deviation
INSERT INTO screen_lock VALUES ('console', 'system', 0, 1, 0, 0, NULL, NULL);

-- case: too late
-- expect: deviation; system=deviation
INSERT INTO screen_lock VALUES ('console', 'system', 3600, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: turned off by one user
-- expect: deviation; system=compliant; alice=deviation
INSERT INTO screen_lock VALUES ('console', 'system', 300, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);
INSERT INTO screen_lock VALUES ('console', 'alice', 0, 1, 0, 0, '/home/alice/.bashrc', 9);

-- case: no plain number
-- expect: unknown; system=unknown
INSERT INTO screen_lock VALUES ('console', 'system', NULL, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: no shell that reads a profile
-- expect: not_applicable
