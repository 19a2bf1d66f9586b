-- case: complies
-- expect: compliant; grub Debian GNU/Linux=compliant; esp debian=compliant
INSERT INTO boot_entry (source, name, kind, file, line) VALUES ('grub', 'Debian GNU/Linux', 'this_system', '/boot/grub/grub.cfg', 120),
  ('esp', 'debian', 'this_system', '/boot/efi/EFI/debian', NULL), ('esp', 'BOOT', 'fallback', '/boot/efi/EFI/BOOT', NULL);

-- case: Windows in the menu and on the partition
-- expect: lead; grub Windows Boot Manager (on /dev/sda1)=lead; esp Microsoft=lead
INSERT INTO boot_entry (source, name, kind, file, line) VALUES ('grub', 'Windows Boot Manager (on /dev/sda1)', 'other_system', '/boot/grub/grub.cfg', 210),
  ('esp', 'Microsoft', 'other_system', '/boot/efi/EFI/Microsoft', NULL);

-- case: the folder of another distribution, and one of the maker's tools
-- expect: lead; esp ubuntu=lead; esp Dell=compliant
INSERT INTO boot_entry (source, name, kind, file) VALUES ('esp', 'ubuntu', 'other', '/boot/efi/EFI/ubuntu'), ('esp', 'Dell', 'other', '/boot/efi/EFI/Dell');

-- case: the menu could not be read
-- expect: unknown
-- coverage: boot_entry grub.cfg partial permission denied: /boot/grub/grub.cfg
INSERT INTO boot_entry (source, name, kind, file) VALUES ('esp', 'debian', 'this_system', '/boot/efi/EFI/debian');

-- case: another system among the files of the loader
-- expect: lead; loader Windows 10=lead; loader openEuler=compliant
INSERT INTO boot_entry (source, name, kind, file, line) VALUES ('loader', 'Windows 10', 'other_system', '/efi/loader/entries/w.conf', 1),
                                                               ('loader', 'openEuler', 'this_system', '/boot/loader/entries/a.conf', 1);
