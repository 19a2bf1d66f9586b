-- case: complies
-- expect: compliant
INSERT INTO multimedia_device VALUES ('speaker', 'PCH', 'pci', '/sys/devices/pci0000:00/0000:00:1f.3', 'snd_hda_intel', 0);

-- case: a driver is kept out, the hardware is still there
-- expect: lead; /sys/devices/pci0000:00/0000:02:00.0=lead
INSERT INTO multimedia_device VALUES ('wireless', NULL, 'pci', '/sys/devices/pci0000:00/0000:02:00.0', NULL, 1);

-- case: one behind USB, which another rule judges
-- expect: compliant
INSERT INTO multimedia_device VALUES ('wireless', 'x', 'usb', '/sys/devices/pci0000:00/usb1/1-7', 'driver', 0);

-- case: an offline disk knows no hardware
-- expect: unknown
-- coverage: multimedia_device /sys impossible offline: /sys belongs to a running system

-- case: hardware of the maker's own class may be a radio
-- expect: unknown; /sys/devices/platform/mmc1/mmc1:0001/mmc1:0001:1=unknown
INSERT INTO multimedia_device VALUES ('unknown', NULL, 'sdio', '/sys/devices/platform/mmc1/mmc1:0001/mmc1:0001:1', NULL, 1);

-- case: behind USB too, where it is inside or nobody knows; one that is plugged in is another rule's
-- expect: unknown; /sys/bus/usb/devices/1-2=unknown; /sys/bus/usb/devices/1-3=unknown; /sys/bus/usb/devices/1-4=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub, is_built_in) VALUES
  ('1-2', 'usb:0bda:c811@1-2', '0bda', 'c811', NULL, 'none', 'other', 0, 1),
  ('1-3', 'usb:0bda:c811@1-3', '0bda', 'c811', NULL, 'none', 'other', 0, NULL),
  ('1-4', 'usb:0bda:c811@1-4', '0bda', 'c811', NULL, 'none', 'other', 0, 0),
  ('1-5', 'usb:0bda:c811@1-5', '0bda', 'c811', NULL, 'none', 'other', 0, 1);
INSERT INTO usb_interface (port, number, class, subclass, protocol, driver) VALUES
  ('1-2', 0, 'ff', 'ff', 'ff', NULL), ('1-3', 0, 'ff', 'ff', 'ff', NULL), ('1-4', 0, 'ff', 'ff', 'ff', NULL), ('1-5', 0, 'ff', 'ff', 'ff', 'ftdi_sio');
