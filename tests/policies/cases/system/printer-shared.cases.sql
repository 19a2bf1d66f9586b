-- case: complies
-- expect: compliant; HP=compliant
INSERT INTO printer VALUES ('HP', 'usb://HP/LaserJet', 'usb', 0, 1, 1, 0, 'HP LaserJet', '/etc/cups/printers.conf', 4);

-- case: marked as shared, but CUPS listens to this machine only
-- expect: compliant; HP=compliant
INSERT INTO printer VALUES ('HP', 'usb://HP/LaserJet', 'usb', 1, 1, 1, 0, 'HP LaserJet', '/etc/cups/printers.conf', 4);
INSERT INTO listening_socket VALUES ('tcp', '127.0.0.1', 631, 'loopback', 0, 'cupsd', '/usr/sbin/cupsd', 100);

-- case: everybody may print
-- expect: deviation; HP=deviation
INSERT INTO printer VALUES ('HP', 'usb://HP/LaserJet', 'usb', 1, 1, 1, 0, 'HP LaserJet', '/etc/cups/printers.conf', 4);
INSERT INTO listening_socket VALUES ('tcp6', '::', 631, 'all', 0, 'cupsd', '/usr/sbin/cupsd', 101);

-- case: no printer at all
-- expect: compliant
INSERT INTO listening_socket VALUES ('tcp6', '::', 631, 'all', 0, 'cupsd', '/usr/sbin/cupsd', 101);

-- case: the file does not say whether it is shared
-- expect: unknown; HP=unknown
INSERT INTO printer VALUES ('HP', 'usb://HP/LaserJet', 'usb', NULL, 1, 1, 0, NULL, '/etc/cups/printers.conf', 4);
