-- case: complies
-- expect: compliant; HP=compliant
INSERT INTO printer VALUES ('HP', 'usb://HP/LaserJet', 'usb', 0, 1, 1, 1, 'HP LaserJet', '/etc/cups/printers.conf', 4);

-- case: nothing is noted
-- expect: lead; HP=lead
INSERT INTO printer VALUES ('HP', 'usb://HP/LaserJet', 'usb', 0, 1, 1, 0, 'HP LaserJet', '/etc/cups/printers.conf', 4);

-- case: a queue that prints into files only
-- expect: not_applicable
INSERT INTO printer VALUES ('PDF', 'cups-pdf:/', 'virtual', 0, 1, 1, 0, NULL, '/etc/cups/printers.conf', 4);

-- case: cupsd.conf could not be read
-- expect: unknown; HP=unknown
INSERT INTO printer VALUES ('HP', 'usb://HP/LaserJet', 'usb', 0, 1, 1, NULL, 'HP LaserJet', '/etc/cups/printers.conf', 4);
