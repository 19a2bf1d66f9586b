-- rule:      card-reader-present
-- title:     接有读卡器或带卡槽 | There is a card reader or a card slot
-- severity:  low
-- basis:     保密资格标准与三合一管理要求：涉密计算机的 USB 存储接口须受控，只认登记的红盘 | Secrecy qualification standard and rules on “three in one” protection: USB storage of classified computers is controlled and takes registered media only (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product} | {manufacturer} {product}
-- expected:  无读卡器，卡槽已封堵 | no card reader, slots are sealed
-- remedy:    外接读卡器拔除；机内卡槽由信息化管理部门停用或封堵，确需使用的办理审批并登记存储卡 | Unplug an external reader; a built-in slot is disabled or sealed by the IT department; to use it, get approval and register the cards
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT CASE substr(device_key, 14, 1) WHEN '@' THEN substr(device_key, 1, 13) ELSE device_key END AS subject,  -- without a serial: the model, in whatever port
       max(manufacturer) AS manufacturer,
       max(product)      AS product,
       0                 AS ok
FROM   usb_device
WHERE  kind = 'card_reader'
GROUP  BY subject
