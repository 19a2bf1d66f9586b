-- rule:      usb-network-history
-- title:     使用期间接入过 USB 网卡 | A USB network adapter was plugged in
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（{kind}），最近接入 {last_seen}，共 {connections} 次 | {manufacturer} {product} ({kind}), last plugged in {last_seen}, {connections} times
-- expected:  未接入过 USB 网卡（服务器管理芯片模拟的网卡另行核查） | no USB network adapter was plugged in (what a server's management controller plays is judged by itself)
-- remedy:    查明接入时间和连接过的网络，保留日志，按规定报告；服务器自带的管理网卡确认后申请例外 | Find out when and to which network, keep the logs, report as the rules say; for a server's own management link ask for a waiver
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   deviation
SELECT CASE substr(h.device_key, 14, 1) WHEN '@' THEN substr(h.device_key, 1, 13) ELSE h.device_key END AS subject,  -- without a serial: the model, in whatever port
       max(h.manufacturer) AS manufacturer,
       max(h.product)      AS product,
       max(h.kind)         AS kind,
       max(h.last_seen)    AS last_seen,
       sum(h.connections)  AS connections,
       CASE WHEN max(h.kind = 'network') AND substr(h.device_key, 5, 4) IN ('046b', '413c', '04b3')  -- makers of controllers: AMI, Dell, IBM
            THEN CASE WHEN EXISTS (SELECT 1 FROM network_interface b WHERE b.kind = 'bmc') THEN 1  -- the server's own controller plays it; a rule of its own tells of that
                 WHEN EXISTS (SELECT 1 FROM network_interface b WHERE b.kind = 'ethernet' AND b.bus = 'usb') THEN 0  -- no server
            END
            WHEN max(h.kind IN ('network')) THEN 0
            WHEN max(h.kind = 'unknown' AND NOT EXISTS (SELECT 1 FROM usb_device u WHERE u.device_key = h.device_key AND u.kind NOT IN ('network'))) THEN NULL
            ELSE 1  -- the log proves what it was, or it is here and shows what it is
       END                 AS ok
FROM   usb_history h
WHERE  h.after_commissioning = 1 AND h.last_seen >= :usage_since
GROUP  BY subject
