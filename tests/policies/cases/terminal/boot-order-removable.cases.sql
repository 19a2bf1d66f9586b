-- case: complies
-- expect: compliant; disk debian=compliant; usb stick=compliant
INSERT INTO boot_entry VALUES ('firmware', 'debian', 'disk', 1, 1, 1, 1, NULL, '/sys/firmware/efi/efivars/Boot0001', NULL),
  ('firmware', 'stick', 'usb', 2, 1, 0, 0, NULL, '/sys/firmware/efi/efivars/Boot0002', NULL);

-- case: a stick first
-- expect: deviation; usb stick=deviation; disk debian=compliant
INSERT INTO boot_entry VALUES ('firmware', 'debian', 'disk', 2, 1, 0, 1, NULL, '/sys/firmware/efi/efivars/Boot0001', NULL),
  ('firmware', 'stick', 'usb', 1, 1, 1, 0, NULL, '/sys/firmware/efi/efivars/Boot0002', NULL);

-- case: an option that nobody understands comes first
-- expect: unknown; other EFI Shell=unknown
INSERT INTO boot_entry VALUES ('firmware', 'EFI Shell', 'other', 1, 1, 1, 0, NULL, '/sys/firmware/efi/efivars/Boot0003', NULL);

-- case: an option that nobody understands comes later
-- expect: compliant; disk debian=compliant; other EFI Shell=compliant
INSERT INTO boot_entry VALUES ('firmware', 'debian', 'disk', 1, 1, 1, 1, NULL, '/sys/firmware/efi/efivars/Boot0001', NULL),
  ('firmware', 'EFI Shell', 'other', 2, 1, 0, 0, NULL, '/sys/firmware/efi/efivars/Boot0003', NULL);

-- case: a partition comes first that no disk here has
-- expect: unknown; unknown debian=unknown
INSERT INTO boot_entry VALUES ('firmware', 'debian', 'unknown', 1, 1, 1, 0, NULL, '/sys/firmware/efi/efivars/Boot0003', NULL);

-- case: an old BIOS tells no order
-- expect: not_applicable
-- coverage: boot_entry efivars complete this machine starts by BIOS

-- case: nothing tells which comes first
-- expect: unknown; network PXE=unknown
INSERT INTO boot_entry VALUES ('firmware', 'PXE', 'network', NULL, NULL, NULL, NULL, NULL, '/sys/firmware/efi/efivars/Boot0004', NULL);

-- case: something removable first, of which it is not said what it hangs on
-- expect: deviation; removable Removable Device=deviation
INSERT INTO boot_entry VALUES ('firmware', 'Removable Device', 'removable', 1, 1, 1, 0, NULL, '/sys/firmware/efi/efivars/Boot0003', NULL);
