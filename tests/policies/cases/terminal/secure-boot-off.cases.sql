-- case: complies
-- expect: compliant; secure_boot=compliant
INSERT INTO boot_setting VALUES ('secure_boot', '1', '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c', NULL);

-- case: off
-- expect: lead; secure_boot=lead
INSERT INTO boot_setting VALUES ('secure_boot', '0', '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c', NULL);

-- case: an old BIOS
-- expect: not_applicable
-- coverage: boot_setting efivars complete this machine starts by BIOS

-- case: the variable could not be read
-- expect: unknown; secure_boot=unknown
INSERT INTO boot_setting VALUES ('secure_boot', NULL, '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c', NULL);

-- case: an offline disk knows no firmware
-- expect: unknown
-- coverage: boot_setting efivars impossible offline: /sys belongs to a running system
