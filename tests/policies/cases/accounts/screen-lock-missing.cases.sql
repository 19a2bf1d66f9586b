-- case: complies
-- expect: compliant; gnome system=compliant
INSERT INTO screen_lock VALUES ('gnome', 'system', 300, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: never
-- expect: deviation; ukui system=deviation
INSERT INTO screen_lock VALUES ('ukui', 'system', 0, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: dark but not locked
-- expect: deviation; mate system=deviation
INSERT INTO screen_lock VALUES ('mate', 'system', 300, 0, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: off, whatever the time is
-- expect: deviation; kde alice=deviation; kde system=compliant
INSERT INTO screen_lock VALUES ('kde', 'system', 300, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);
INSERT INTO screen_lock VALUES ('kde', 'alice', NULL, 0, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: what locks it is not known
-- expect: unknown; xfce system=unknown
INSERT INTO screen_lock VALUES ('xfce', 'system', NULL, NULL, NULL, 0, NULL, NULL);

-- case: consoles are another rule's business
-- expect: not_applicable
INSERT INTO screen_lock VALUES ('console', 'system', 0, 1, 0, 0, NULL, NULL);

-- case: a home could not be read
-- expect: unknown; gnome system=compliant
-- coverage: screen_lock /home/alice impossible permission denied
INSERT INTO screen_lock VALUES ('gnome', 'system', 300, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: a desktop that cannot be read
-- expect: unknown; lxqt system=unknown
INSERT INTO screen_lock VALUES ('lxqt', 'system', NULL, NULL, NULL, 0, '/usr/share/xsessions/lxqt.desktop', NULL);
