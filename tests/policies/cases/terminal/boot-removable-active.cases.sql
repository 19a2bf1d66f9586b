-- case: complies
-- expect: compliant; disk debian=compliant; usb stick=compliant
INSERT INTO boot_entry VALUES ('firmware', 'debian', 'disk', 1, 1, 1, 1, NULL, '/sys/firmware/efi/efivars/Boot0001', NULL),
  ('firmware', 'stick', 'usb', 2, 0, 0, 0, NULL, '/sys/firmware/efi/efivars/Boot0002', NULL);

-- case: the network behind the disk
-- expect: lead; network UEFI PXE IPv4=lead
INSERT INTO boot_entry VALUES ('firmware', 'debian', 'disk', 1, 1, 1, 1, NULL, '/sys/firmware/efi/efivars/Boot0001', NULL),
  ('firmware', 'UEFI PXE IPv4', 'network', 2, 1, 0, 0, NULL, '/sys/firmware/efi/efivars/Boot0002', NULL);

-- case: an old BIOS
-- expect: not_applicable
-- coverage: boot_entry efivars complete this machine starts by BIOS

-- case: nothing tells whether it is active
-- expect: unknown; usb stick=unknown
INSERT INTO boot_entry VALUES ('firmware', 'stick', 'usb', 2, NULL, 0, 0, NULL, '/sys/firmware/efi/efivars/Boot0002', NULL);

-- case: a partition that may be on any disk
-- expect: unknown; unknown debian=unknown
INSERT INTO boot_entry VALUES ('firmware', 'debian', 'unknown', 2, 1, 0, 0, NULL, '/sys/firmware/efi/efivars/Boot0003', NULL);

-- case: an option that nobody understands comes first
-- expect: unknown; other Vendor=unknown
INSERT INTO boot_entry VALUES ('firmware', 'Vendor', 'other', 1, 1, 1, 0, NULL, '/sys/firmware/efi/efivars/Boot0003', NULL);

-- case: an option that nobody understands comes later
-- expect: compliant; other EFI Shell=compliant
INSERT INTO boot_entry VALUES ('firmware', 'EFI Shell', 'other', 2, 1, 0, 0, NULL, '/sys/firmware/efi/efivars/Boot0003', NULL);

-- case: something removable of which it is not said what it hangs on
-- expect: lead; removable Removable Device=lead
INSERT INTO boot_entry VALUES ('firmware', 'Removable Device', 'removable', 2, 1, 0, 0, NULL, '/sys/firmware/efi/efivars/Boot0003', NULL);
