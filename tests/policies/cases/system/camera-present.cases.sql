-- case: complies
-- expect: compliant; /sys/devices/pci0000:00/0000:02:00.0=compliant
INSERT INTO multimedia_device VALUES ('camera', NULL, 'pci', '/sys/devices/pci0000:00/0000:02:00.0', NULL, 1);

-- case: it is there and works
-- expect: lead; /sys/devices/pci0000:00/0000:02:00.0=lead
INSERT INTO multimedia_device VALUES ('camera', 'x', 'pci', '/sys/devices/pci0000:00/0000:02:00.0', 'driver', 0);

-- case: one behind USB, which another rule judges
-- expect: compliant
INSERT INTO multimedia_device VALUES ('camera', 'x', 'usb', '/sys/devices/pci0000:00/usb1/1-7', 'driver', 0);

-- case: nothing tells whether it is blocked
-- expect: unknown; /sys/devices/platform/x=unknown
INSERT INTO multimedia_device VALUES ('camera', NULL, 'platform', '/sys/devices/platform/x', NULL, NULL);
