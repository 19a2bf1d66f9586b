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
SELECT CASE substr(device_key, 14, 1) WHEN '@' THEN substr(device_key, 1, 13) ELSE device_key END AS subject,  -- without a serial: the model, in whatever port
       max(manufacturer) AS manufacturer,
       max(product)      AS product,
       min(kind)         AS kind,
       min(kind NOT IN ('wireless', 'modem', 'bluetooth')) AS ok
FROM   usb_device
WHERE  is_root_hub = 0
GROUP  BY subject
