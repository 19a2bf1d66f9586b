-- case: complies, by serial or by model
-- expect: compliant; usb:03f0:1217:CNB1=compliant; usb:04a9:2676=compliant
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-3', 'usb:03f0:1217:CNB1', '03f0', '1217', 'CNB1', 'proven', 'HP', 'LaserJet', 'printer', '0100', '480', 'removable', 0),
                              ('1-4', 'usb:04a9:2676@1-4', '04a9', '2676', NULL, 'none', 'Canon', 'LBP', 'printer', '0100', '480', 'removable', 0);
INSERT INTO registered_device VALUES ('usb:03f0:1217:CNB1', 'P0000000001', 'printer', '张三'), ('usb:04a9:2676', 'P0000000002', 'printer', '张三');

-- case: not in the ledger
-- expect: deviation; usb:03f0:1217:CNB1=deviation
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-3', 'usb:03f0:1217:CNB1', '03f0', '1217', 'CNB1', 'proven', 'HP', 'LaserJet', 'printer', '0100', '480', 'removable', 0);
INSERT INTO registered_device VALUES ('usb:03f0:1217:CNB2', 'P0000000001', 'printer', '张三');

-- case: no register was given
-- expect: unknown; usb:03f0:1217:CNB1=unknown
-- register: none
INSERT INTO usb_device (port, device_key, vendor_id, product_id, serial, identity, manufacturer, product, kind, revision, speed, removable, is_root_hub) VALUES ('1-3', 'usb:03f0:1217:CNB1', '03f0', '1217', 'CNB1', 'proven', 'HP', 'LaserJet', 'printer', '0100', '480', 'removable', 0);

-- case: no printer
-- expect: not_applicable
