-- case: complies
-- expect: compliant; gnome system=compliant
INSERT INTO screen_lock VALUES ('gnome', 'system', 600, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: too late
-- expect: deviation; gnome alice=deviation; gnome system=compliant
INSERT INTO screen_lock VALUES ('gnome', 'system', 300, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);
INSERT INTO screen_lock VALUES ('gnome', 'alice', 1800, 1, 0, 0, '/home/alice/.config/dconf/user', NULL);

-- case: a stricter limit of the unit
-- expect: deviation; gnome system=deviation
-- param: idle_seconds=180
INSERT INTO screen_lock VALUES ('gnome', 'system', 300, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: not known
-- expect: unknown; ukui system=unknown
INSERT INTO screen_lock VALUES ('ukui', 'system', NULL, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: no desktop
-- expect: not_applicable
