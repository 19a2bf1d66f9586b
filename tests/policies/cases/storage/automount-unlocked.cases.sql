-- case: complies
-- expect: compliant; mate system autorun=compliant
INSERT INTO automount_setting (mechanism, scope, setting, value, is_on, is_locked, file, line) VALUES ('mate', 'system', 'autorun', 'false', 0, 1, '/etc/dconf/db/local.d/00-media', 3);

-- case: off, but nothing holds it there
-- expect: lead; gnome zhang automount=lead
INSERT INTO automount_setting (mechanism, scope, setting, value, is_on, is_locked, file, line) VALUES ('gnome', 'zhang', 'automount', 'false', 0, 0, '/home/zhang/.config/dconf/user', NULL);

-- case: what only an administrator can change needs no lock
-- expect: not_applicable
INSERT INTO automount_setting (mechanism, scope, setting, value, is_on, is_locked, file, line) VALUES ('udev_rule', 'system', 'automount', 'RUN+="/bin/mount"', 1, 0, '/etc/udev/rules.d/90-usb.rules', 2);

-- case: the folder is closed
-- expect: unknown
-- coverage: automount_setting /home/zhang impossible permission denied
