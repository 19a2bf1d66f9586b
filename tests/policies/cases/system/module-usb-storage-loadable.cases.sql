-- case: complies
-- expect: compliant; usb_storage=compliant
-- param: usb_storage_use=forbidden
INSERT INTO guarded_module VALUES ('usb_storage', 'usb_storage', 0, 0, 1, 1, 1, '/etc/modprobe.d/unit.conf', 3);

-- case: a blacklist does not stop who names it
-- expect: lead; usb_storage=lead
-- param: usb_storage_use=forbidden
INSERT INTO guarded_module VALUES ('usb_storage', 'usb_storage', 0, 0, 1, 0, 1, '/etc/modprobe.d/unit.conf', 3);

-- case: kept out, but it runs already
-- expect: lead; usb_storage=lead
-- param: usb_storage_use=forbidden
INSERT INTO guarded_module VALUES ('usb_storage', 'usb_storage', 1, 0, 1, 1, 0, '/etc/modprobe.d/unit.conf', 3);

-- case: kept out, but part of the kernel itself
-- expect: lead; usb_storage=lead
-- param: usb_storage_use=forbidden
INSERT INTO guarded_module VALUES ('usb_storage', 'usb_storage', 0, 1, 0, 1, 0, '/etc/modprobe.d/unit.conf', 3);

-- case: this kernel does not have it
-- expect: compliant; usb_storage=compliant
-- param: usb_storage_use=forbidden
INSERT INTO guarded_module VALUES ('usb_storage', 'usb_storage', 0, 0, 0, 0, 0, NULL, NULL);

-- case: offline, kept out: whether it runs is not known
-- expect: unknown; usb_storage=unknown
-- param: usb_storage_use=forbidden
INSERT INTO guarded_module VALUES ('usb_storage', 'usb_storage', NULL, 0, 1, 1, 0, '/etc/modprobe.d/unit.conf', 3);

-- case: the lists of this kernel's modules could not be read
-- expect: unknown; usb_storage=unknown
-- param: usb_storage_use=forbidden
INSERT INTO guarded_module VALUES ('usb_storage', 'usb_storage', 0, NULL, NULL, 0, 0, NULL, NULL);

-- case: registered media are allowed here
-- expect: not_applicable
-- param: usb_storage_use=registered
INSERT INTO guarded_module VALUES ('usb_storage', 'usb_storage', 1, 0, 1, 0, 0, NULL, NULL);

-- case: it is there, and a file that may keep it out was not read
-- expect: unknown; usb_storage=unknown
-- param: usb_storage_use=forbidden
INSERT INTO guarded_module VALUES ('usb_storage', 'usb_storage', 0, 0, 1, NULL, NULL, NULL, NULL);
