-- case: complies
-- expect: compliant
INSERT INTO kernel_parameter VALUES (1, 'root', 'UUID=1'), (2, 'quiet', NULL);

-- case: a shell instead of the system
-- expect: lead; init=lead; single=lead
INSERT INTO kernel_parameter VALUES (1, 'init', '/bin/bash'), (2, 'single', NULL);

-- case: another unit than those for rescue, and the system itself
-- expect: compliant; systemd.unit=compliant; init=compliant
INSERT INTO kernel_parameter VALUES (1, 'systemd.unit', 'graphical.target'), (2, 'init', '/lib/systemd/systemd');

-- case: a unit nobody read
-- expect: unknown; systemd.unit=unknown
INSERT INTO kernel_parameter VALUES (1, 'systemd.unit', NULL);
