-- case: complies
-- expect: compliant; kde system=compliant
INSERT INTO screen_lock VALUES ('kde', 'system', 300, 1, 5, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: an hour
-- expect: deviation; gnome alice=deviation
INSERT INTO screen_lock VALUES ('gnome', 'alice', 300, 1, 3600, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: not known
-- expect: unknown; mate system=unknown
INSERT INTO screen_lock VALUES ('mate', 'system', 300, 1, NULL, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: no desktop
-- expect: not_applicable
