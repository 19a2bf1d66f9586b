-- rule:      usb-network-history
-- title:     使用期间接入过 USB 网卡 | A USB network adapter was plugged in
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（{kind}），最近接入 {last_seen}，共 {connections} 次 | {manufacturer} {product} ({kind}), last plugged in {last_seen}, {connections} times
-- expected:  未接入过 USB 网卡 | no USB network adapter was plugged in
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
       CASE WHEN max(h.kind IN ('network')) THEN 0
            WHEN max(h.kind = 'unknown' AND NOT EXISTS (SELECT 1 FROM usb_device u WHERE u.device_key = h.device_key AND u.kind NOT IN ('network'))) THEN NULL
            ELSE 1  -- the log proves what it was, or it is here and shows what it is
       END                 AS ok
FROM   usb_history h
WHERE  h.after_commissioning = 1 AND h.last_seen >= :usage_since
GROUP  BY subject
