-- case: complies
-- expect: compliant; gnome=compliant
INSERT INTO screen_lock VALUES ('gnome', 'system', 300, 1, 0, 1, '/etc/dconf/db/local.d/00-lock', 2);

-- case: users may change it
-- expect: lead; kde=lead
INSERT INTO screen_lock VALUES ('kde', 'system', 300, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: what a user has chosen is other rules' business
-- expect: compliant; kde=compliant
INSERT INTO screen_lock VALUES ('kde', 'system', 300, 1, 0, 1, '/etc/dconf/db/local.d/00-lock', 2);
INSERT INTO screen_lock VALUES ('kde', 'alice', 300, 1, 0, 0, '/etc/dconf/db/local.d/00-lock', 2);

-- case: no desktop
-- expect: not_applicable

-- case: dconf could not be read
-- expect: unknown
-- coverage: screen_lock /etc/dconf/db/local partial permission denied
INSERT INTO screen_lock VALUES ('gnome', 'system', 300, 1, 0, 1, '/etc/dconf/db/local.d/00-lock', 2);

-- case: a desktop that cannot be read
-- expect: unknown; lxqt=unknown
INSERT INTO screen_lock VALUES ('lxqt', 'system', NULL, NULL, NULL, 0, '/usr/share/xsessions/lxqt.desktop', NULL);
