-- case: complies
-- expect: compliant
INSERT INTO multimedia_device VALUES ('speaker', 'PCH', 'pci', '/sys/devices/pci0000:00/0000:00:1f.3', 'snd_hda_intel', 0);

-- case: a driver is kept out, the hardware is still there
-- expect: lead; /sys/devices/pci0000:00/0000:02:00.0=lead
INSERT INTO multimedia_device VALUES ('infrared', NULL, 'pci', '/sys/devices/pci0000:00/0000:02:00.0', NULL, 1);

-- case: one behind USB, which another rule judges
-- expect: compliant
INSERT INTO multimedia_device VALUES ('infrared', 'x', 'usb', '/sys/devices/pci0000:00/usb1/1-7', 'driver', 0);

-- case: an offline disk knows no hardware
-- expect: unknown
-- coverage: multimedia_device /sys impossible offline: /sys belongs to a running system
