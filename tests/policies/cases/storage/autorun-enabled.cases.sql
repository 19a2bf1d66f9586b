-- case: complies
-- expect: compliant; mate system autorun=compliant
INSERT INTO automount_setting (mechanism, scope, setting, value, is_on, is_locked, file, line) VALUES ('mate', 'system', 'autorun', 'false', 0, 1, '/etc/dconf/db/local.d/00-media', 3);

-- case: on for one user, whatever another file says
-- expect: deviation; gnome zhang autorun=deviation; mate system autorun=compliant
INSERT INTO automount_setting (mechanism, scope, setting, value, is_on, is_locked, file, line) VALUES ('gnome', 'zhang', 'autorun', 'true', 1, 0, '/home/zhang/.config/dconf/user', NULL), ('gnome', 'zhang', 'autorun', 'false', 0, 0, '/etc/dconf/db/local.d/00-media', 3),
       ('mate', 'system', 'autorun', 'false', 0, 1, '/etc/dconf/db/local.d/00-media', 3);

-- case: a value that nobody understands
-- expect: unknown; ukui zhang autorun=unknown
INSERT INTO automount_setting (mechanism, scope, setting, value, is_on, is_locked, file, line) VALUES ('ukui', 'zhang', 'autorun', 'maybe', NULL, 0, '/home/zhang/.config/dconf/user', NULL);

-- case: other settings are another rule's matter
-- expect: not_applicable
INSERT INTO automount_setting (mechanism, scope, setting, value, is_on, is_locked, file, line) VALUES ('gnome', 'zhang', 'mount_options', 'rw', 1, 0, '/home/zhang/.config/dconf/user', NULL);

-- case: the folder is closed
-- expect: unknown
-- coverage: automount_setting /home/zhang impossible permission denied
