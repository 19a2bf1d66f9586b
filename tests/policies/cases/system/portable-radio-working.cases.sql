-- case: complies
-- expect: compliant; wireless /sys/devices/pci0000:00/0000:02:00.0=compliant
INSERT INTO multimedia_device VALUES ('wireless', NULL, 'pci', '/sys/devices/pci0000:00/0000:02:00.0', NULL, 1);

-- case: it works, behind USB too
-- expect: deviation; wireless /sys/devices/pci0000:00/usb1/1-7=deviation
INSERT INTO multimedia_device VALUES ('wireless', 'x', 'usb', '/sys/devices/pci0000:00/usb1/1-7', 'driver', 0);

-- case: none is there, a speaker is another matter
-- expect: compliant
INSERT INTO multimedia_device VALUES ('speaker', 'PCH', 'pci', '/sys/devices/pci0000:00/0000:00:1f.3', 'snd_hda_intel', 0);

-- case: nothing tells whether it is blocked
-- expect: unknown; wireless /sys/devices/pci0000:00/0000:02:00.0=unknown
INSERT INTO multimedia_device VALUES ('wireless', 'x', 'pci', '/sys/devices/pci0000:00/0000:02:00.0', 'driver', NULL);
