-- case: complies
-- expect: compliant; bluetooth=compliant
INSERT INTO guarded_module VALUES ('bluetooth', 'bluetooth', 0, 0, 1, 1, 1, '/etc/modprobe.d/unit.conf', 3);

-- case: a blacklist does not stop who names it
-- expect: lead; bluetooth=lead
INSERT INTO guarded_module VALUES ('bluetooth', 'bluetooth', 0, 0, 1, 0, 1, '/etc/modprobe.d/unit.conf', 3);

-- case: kept out, but it runs already
-- expect: lead; bluetooth=lead
INSERT INTO guarded_module VALUES ('bluetooth', 'bluetooth', 1, 0, 1, 1, 0, '/etc/modprobe.d/unit.conf', 3);

-- case: kept out, but part of the kernel itself
-- expect: lead; bluetooth=lead
INSERT INTO guarded_module VALUES ('bluetooth', 'bluetooth', 0, 1, 0, 1, 0, '/etc/modprobe.d/unit.conf', 3);

-- case: this kernel does not have it
-- expect: compliant; bluetooth=compliant
INSERT INTO guarded_module VALUES ('bluetooth', 'bluetooth', 0, 0, 0, 0, 0, NULL, NULL);

-- case: offline, kept out: whether it runs is not known
-- expect: unknown; bluetooth=unknown
INSERT INTO guarded_module VALUES ('bluetooth', 'bluetooth', NULL, 0, 1, 1, 0, '/etc/modprobe.d/unit.conf', 3);

-- case: the lists of this kernel's modules could not be read
-- expect: unknown; bluetooth=unknown
INSERT INTO guarded_module VALUES ('bluetooth', 'bluetooth', 0, NULL, NULL, 0, 0, NULL, NULL);

-- case: it is there, and a file that may keep it out was not read
-- expect: unknown; bluetooth=unknown
INSERT INTO guarded_module VALUES ('bluetooth', 'bluetooth', 0, 0, 1, NULL, NULL, NULL, NULL);
