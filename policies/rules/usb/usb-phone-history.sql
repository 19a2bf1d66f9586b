-- rule:      usb-phone-history
-- title:     使用期间接入过手机等移动终端 | A phone was plugged in
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得连接手机，也不得用其 USB 接口充电 | Secrecy qualification standard: no phone is connected to a classified device, not even for charging (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（{kind}），最近接入 {last_seen}，共 {connections} 次 | {manufacturer} {product} ({kind}), last plugged in {last_seen}, {connections} times
-- expected:  未接入过手机、播放器、数码相机 | no phone, player or digital camera was plugged in
-- remedy:    查明是谁的手机、何时接入、是否交换过数据，按规定报告，并对使用人进行提醒教育 | Find out whose phone it was, when, and whether data was exchanged; report as the rules say and instruct the user
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
       CASE WHEN max(h.kind IN ('phone')) THEN 0
            WHEN max(h.kind = 'unknown' AND NOT EXISTS (SELECT 1 FROM usb_device u WHERE u.device_key = h.device_key AND u.kind NOT IN ('phone'))) THEN NULL
            ELSE 1  -- the log proves what it was, or it is here and shows what it is
       END                 AS ok
FROM   usb_history h
WHERE  h.after_commissioning = 1 AND h.last_seen >= :usage_since
GROUP  BY subject
