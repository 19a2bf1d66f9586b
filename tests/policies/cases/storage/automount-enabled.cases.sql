-- case: complies
-- expect: compliant; mate system automount=compliant
INSERT INTO automount_setting (mechanism, scope, setting, value, is_on, is_locked, file, line) VALUES ('mate', 'system', 'automount', 'false', 0, 1, '/etc/dconf/db/local.d/00-media', 3);

-- case: on for one user, whatever another file says
-- expect: deviation; gnome zhang automount=deviation; mate system automount=compliant
INSERT INTO automount_setting (mechanism, scope, setting, value, is_on, is_locked, file, line) VALUES ('gnome', 'zhang', 'automount', 'true', 1, 0, '/home/zhang/.config/dconf/user', NULL), ('gnome', 'zhang', 'automount', 'false', 0, 0, '/etc/dconf/db/local.d/00-media', 3),
       ('mate', 'system', 'automount', 'false', 0, 1, '/etc/dconf/db/local.d/00-media', 3);

-- case: a value that nobody understands
-- expect: unknown; ukui zhang automount=unknown
INSERT INTO automount_setting (mechanism, scope, setting, value, is_on, is_locked, file, line) VALUES ('ukui', 'zhang', 'automount', 'maybe', NULL, 0, '/home/zhang/.config/dconf/user', NULL);

-- case: other settings are another rule's matter
-- expect: not_applicable
INSERT INTO automount_setting (mechanism, scope, setting, value, is_on, is_locked, file, line) VALUES ('gnome', 'zhang', 'mount_options', 'rw', 1, 0, '/home/zhang/.config/dconf/user', NULL);

-- case: the folder is closed
-- expect: unknown
-- coverage: automount_setting /home/zhang impossible permission denied

-- case: a desktop is installed, and only its default tells
-- expect: unknown; gnome default automount=unknown; mate system automount=compliant
INSERT INTO package (name, version, architecture, manager, status) VALUES ('nautilus', '43.2', 'amd64', 'dpkg', 'installed'), ('caja', '1.26', 'amd64', 'dpkg', 'installed'), ('peony', '3.2', 'amd64', 'dpkg', 'config-files');
INSERT INTO automount_setting (mechanism, scope, setting, value, is_on, is_locked, file, line) VALUES ('mate', 'system', 'automount', 'automount=false', 0, 1, '/etc/dconf/db/local.d/00-media', 3);
