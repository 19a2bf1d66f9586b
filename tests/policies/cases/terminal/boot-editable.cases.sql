-- case: complies
-- expect: compliant; /boot/grub/grub.cfg=compliant
INSERT INTO boot_setting VALUES ('grub_is_editable', '0', '/boot/grub/grub.cfg', 31), ('grub_superusers', '1', '/boot/grub/grub.cfg', 31),
  ('grub_password', 'pbkdf2', '/boot/grub/grub.cfg', 32);

-- case: nobody is named
-- expect: deviation; /boot/grub/grub.cfg=deviation
INSERT INTO boot_setting VALUES ('grub_is_editable', '1', '/boot/grub/grub.cfg', NULL), ('grub_superusers', '0', '/boot/grub/grub.cfg', NULL),
  ('grub_password', 'none', '/boot/grub/grub.cfg', NULL);

-- case: two menus, one of them open
-- expect: deviation; /boot/grub/grub.cfg=compliant; /boot/efi/EFI/kylin/grub.cfg=deviation
INSERT INTO boot_setting VALUES ('grub_is_editable', '0', '/boot/grub/grub.cfg', 31), ('grub_is_editable', '1', '/boot/efi/EFI/kylin/grub.cfg', NULL);

-- case: user.cfg could not be read
-- expect: unknown; /boot/grub2/grub.cfg=unknown
-- coverage: boot_setting grub.cfg partial permission denied: /boot/grub2/user.cfg
INSERT INTO boot_setting VALUES ('grub_is_editable', NULL, '/boot/grub2/grub.cfg', NULL);

-- case: no GRUB here, another boot loader may be
-- expect: unknown
-- coverage: boot_setting grub.cfg complete no such file
