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
SELECT CASE substr(d.device_key, 14, 1) WHEN '@' THEN substr(d.device_key, 1, 13) ELSE d.device_key END AS subject,  -- without a serial: the model, in whatever port
       max(d.manufacturer) AS manufacturer,
       max(d.product)      AS product,
       min(d.kind)         AS kind,
       CASE WHEN min(d.kind <> 'network') = 0 THEN 0
            WHEN count(CASE WHEN d.kind = 'other' AND i.class = 'ff' AND i.driver IS NULL THEN 1 END) = 0 THEN 1
       END AS ok  -- a class of the maker's own and no driver: it may be a network adapter
FROM   usb_device d LEFT JOIN usb_interface i ON i.port = d.port
WHERE  d.is_root_hub = 0
GROUP  BY subject
