-- case: complies
-- expect: compliant; /boot/grub/grub.cfg=compliant
INSERT INTO boot_setting VALUES ('grub_password', 'pbkdf2', '/boot/grub/grub.cfg', 32);

-- case: a password anybody can read
-- expect: deviation; /boot/grub/custom.cfg=deviation
INSERT INTO boot_setting VALUES ('grub_password', 'plain', '/boot/grub/custom.cfg', 2);

-- case: none is set, which another rule judges
-- expect: compliant
INSERT INTO boot_setting VALUES ('grub_password', 'none', '/boot/grub/grub.cfg', NULL);

-- case: user.cfg could not be read
-- expect: unknown; /boot/grub2/grub.cfg=unknown
INSERT INTO boot_setting VALUES ('grub_password', NULL, '/boot/grub2/grub.cfg', NULL);
