-- case: complies
-- expect: compliant; disk debian=compliant
INSERT INTO boot_entry VALUES ('firmware', 'debian', 'disk', 1, 1, 1, 1, NULL, '/sys/firmware/efi/efivars/Boot0001', NULL),
  ('firmware', 'stick', 'usb', 2, 1, 0, 0, NULL, '/sys/firmware/efi/efivars/Boot0002', NULL);

-- case: a live system on a stick
-- expect: lead; usb stick=lead
INSERT INTO boot_entry VALUES ('firmware', 'debian', 'disk', 1, 1, 1, 0, NULL, '/sys/firmware/efi/efivars/Boot0001', NULL),
  ('firmware', 'stick', 'usb', 2, 1, 0, 1, NULL, '/sys/firmware/efi/efivars/Boot0002', NULL);

-- case: an old BIOS
-- expect: not_applicable
-- coverage: boot_entry efivars complete this machine starts by BIOS

-- case: the firmware does not say which it was
-- expect: unknown; usb stick=unknown
INSERT INTO boot_entry VALUES ('firmware', 'stick', 'usb', 2, 1, 0, NULL, NULL, '/sys/firmware/efi/efivars/Boot0002', NULL);

-- case: nobody knows which disk it was
-- expect: unknown; unknown debian=unknown
INSERT INTO boot_entry VALUES ('firmware', 'debian', 'unknown', 1, 1, 1, 1, NULL, '/sys/firmware/efi/efivars/Boot0003', NULL);

-- case: another option that nobody understands
-- expect: compliant; disk debian=compliant; other EFI Shell=compliant
INSERT INTO boot_entry VALUES ('firmware', 'debian', 'disk', 1, 1, 1, 1, NULL, '/sys/firmware/efi/efivars/Boot0001', NULL),
  ('firmware', 'EFI Shell', 'other', 2, 1, 0, 0, NULL, '/sys/firmware/efi/efivars/Boot0003', NULL);

-- case: started from something removable, of which it is not said what it hangs on
-- expect: lead; removable Removable Device=lead
INSERT INTO boot_entry VALUES ('firmware', 'Removable Device', 'removable', 1, 1, 1, 1, NULL, '/sys/firmware/efi/efivars/Boot0003', NULL);
