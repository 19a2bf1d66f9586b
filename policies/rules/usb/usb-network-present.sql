-- rule:      usb-network-present
-- title:     接入 USB 网络设备 | A USB network device is plugged in
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（{kind}） | {manufacturer} {product} ({kind})
-- expected:  无 USB 网卡、上网卡（服务器管理芯片模拟的网卡另行核查） | no USB network adapter or modem (what a server's management controller plays is judged by itself)
-- remedy:    立即拔除，查明使用时间和连接过的网络，按规定报告 | Unplug it at once, find out when it was used and with which network, and report as the rules say
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT CASE substr(u.device_key, 14, 1) WHEN '@' THEN substr(u.device_key, 1, 13) ELSE u.device_key END AS subject,  -- without a serial: the model, in whatever port
       max(u.manufacturer) AS manufacturer,
       max(u.product)      AS product,
       min(u.kind)         AS kind,
       CASE WHEN min(u.holds) = 0 THEN 0 WHEN count(u.holds) = count(*) THEN 1 END AS ok
FROM  (SELECT d.device_key, d.manufacturer, d.product, d.kind,
              CASE WHEN d.kind = 'network' AND d.vendor_id IN ('046b', '413c', '04b3')  -- makers of controllers: AMI, Dell, IBM
                   THEN CASE WHEN EXISTS (SELECT 1 FROM network_interface b WHERE b.kind = 'bmc') THEN 1  -- the server's own controller plays it; a rule of its own tells of that
                        WHEN EXISTS (SELECT 1 FROM network_interface b WHERE b.kind = 'ethernet' AND b.bus = 'usb') THEN 0  -- no server
                   END
                   WHEN d.kind = 'network' THEN 0
                   WHEN d.kind = 'other' AND i.class = 'ff' AND i.driver IS NULL THEN NULL  -- a class of the maker's own and no driver: it may be a network adapter
                   ELSE 1
              END AS holds
       FROM   usb_device d LEFT JOIN usb_interface i ON i.port = d.port
       WHERE  d.is_root_hub = 0) u
GROUP  BY subject
