-- rule:      usb-wireless-present
-- title:     接入无线设备 | A wireless device is plugged in
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得使用无线网卡、蓝牙、红外和无线键盘鼠标 | Secrecy qualification standard: no wireless adapter, Bluetooth, infrared, wireless keyboard or mouse on classified devices (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（{kind}） | {manufacturer} {product} ({kind})
-- expected:  无 Wi-Fi、移动上网、蓝牙设备 | no Wi-Fi, mobile network or Bluetooth device
-- remedy:    拔除；机内模块由信息化管理部门拆除并登记 | Unplug it; a built-in module is taken out by the IT department and recorded
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT CASE substr(d.device_key, 14, 1) WHEN '@' THEN substr(d.device_key, 1, 13) ELSE d.device_key END AS subject,  -- without a serial: the model, in whatever port
       max(d.manufacturer) AS manufacturer,
       max(d.product)      AS product,
       min(d.kind)         AS kind,
       CASE WHEN min(d.kind NOT IN ('wireless', 'modem', 'bluetooth')) = 0 THEN 0
            WHEN count(CASE WHEN d.kind = 'other' AND i.class = 'ff' AND i.driver IS NULL THEN 1 END) = 0 THEN 1
       END AS ok  -- a class of the maker's own and no driver: it may be a radio
FROM   usb_device d LEFT JOIN usb_interface i ON i.port = d.port
WHERE  d.is_root_hub = 0
GROUP  BY subject
