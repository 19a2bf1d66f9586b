-- rule:      usb-network-present
-- title:     接入 USB 网络设备 | A USB network device is plugged in
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（{kind}） | {manufacturer} {product} ({kind})
-- expected:  无 USB 网卡、上网卡 | no USB network adapter or modem
-- remedy:    立即拔除，查明使用时间和连接过的网络，按规定报告 | Unplug it at once, find out when it was used and with which network, and report as the rules say
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT CASE substr(device_key, 14, 1) WHEN '@' THEN substr(device_key, 1, 13) ELSE device_key END AS subject,  -- without a serial: the model, in whatever port
       max(manufacturer) AS manufacturer,
       max(product)      AS product,
       min(kind)         AS kind,
       min(kind <> 'network') AS ok
FROM   usb_device
WHERE  is_root_hub = 0
GROUP  BY subject
