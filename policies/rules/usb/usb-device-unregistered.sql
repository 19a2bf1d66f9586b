-- rule:      usb-device-unregistered
-- title:     接入未登记的其他 USB 设备 | Another USB device is plugged in that is not registered
-- severity:  low
-- basis:     保密资格标准：信息设备台账要素齐全、账物相符 | Secrecy qualification standard: the ledger of devices is complete and true (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（{kind}），序列号 {serial} | {manufacturer} {product} ({kind}), serial {serial}
-- expected:  台账中登记连接本机的设备 | a device that the ledger connects to this terminal
-- remedy:    核实设备用途；机内设备在登记数据中按型号登记，外接设备登记或拔除 | Find out what it is for; register built-in ones by their model, register or unplug the others
-- empty:     compliant
-- complete:  registered_device
-- on_fail:   lead
SELECT CASE substr(u.device_key, 14, 1) WHEN '@' THEN substr(u.device_key, 1, 13) ELSE u.device_key END AS subject,  -- without a serial: the model, in whatever port
       max(u.manufacturer) AS manufacturer,
       max(u.product)      AS product,
       max(u.serial)       AS serial,
       min(u.kind)         AS kind,
       min(EXISTS (SELECT 1 FROM registered_device r
                   WHERE  lower(r.device_key) IN (lower(u.device_key), lower('usb:' || u.vendor_id || ':' || u.product_id)))) AS ok
FROM   usb_device u
WHERE  u.is_root_hub = 0 AND u.kind IN ('smart_card', 'other')
GROUP  BY subject
