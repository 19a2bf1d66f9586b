-- case: complies
-- expect: compliant; setup_mode=compliant
INSERT INTO boot_setting VALUES ('setup_mode', '0', '/sys/firmware/efi/efivars/SetupMode-8be4df61-93ca-11d2-aa0d-00e098032b8c', NULL);

-- case: open to anybody's keys
-- expect: lead; setup_mode=lead
INSERT INTO boot_setting VALUES ('setup_mode', '1', '/sys/firmware/efi/efivars/SetupMode-8be4df61-93ca-11d2-aa0d-00e098032b8c', NULL);

-- case: an old BIOS
-- expect: not_applicable
-- coverage: boot_setting efivars complete this machine starts by BIOS

-- case: the variable could not be read
-- expect: unknown; setup_mode=unknown
INSERT INTO boot_setting VALUES ('setup_mode', NULL, '/sys/firmware/efi/efivars/SetupMode-8be4df61-93ca-11d2-aa0d-00e098032b8c', NULL);
