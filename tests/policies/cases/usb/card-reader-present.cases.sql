-- case: complies
-- expect: compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-2', 'usb:0951:1666:60A44C41', '0951', '1666', '60A44C41', 'proven', 'storage', 0);

-- case: a reader inside the case
-- expect: lead; usb:0bda:0129:20060413092100000=lead
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-5', 'usb:0bda:0129:20060413092100000', '0bda', '0129', '20060413092100000', 'shared', 'card_reader', 0);

-- case: two of one model are one lead
-- expect: lead; usb:0bda:0129=lead
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, kind, is_root_hub) VALUES ('1-5', 'usb:0bda:0129@1-5', '0bda', '0129', NULL, 'none', 'card_reader', 0), ('1-6', 'usb:0bda:0129@1-6', '0bda', '0129', NULL, 'none', 'card_reader', 0);

-- case: the bus could not be read
-- expect: unknown
-- coverage: usb_device /sys/bus/usb/devices impossible not there
