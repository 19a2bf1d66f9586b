-- rule:      usb-wireless-history
-- title:     使用期间接入过无线、蓝牙或移动上网设备 | A wireless, Bluetooth or mobile network device was plugged in
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得使用无线网卡、蓝牙、红外和无线键盘鼠标 | Secrecy qualification standard: no wireless adapter, Bluetooth, infrared, wireless keyboard or mouse on classified devices (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（{kind}），最近接入 {last_seen}，共 {connections} 次 | {manufacturer} {product} ({kind}), last plugged in {last_seen}, {connections} times
-- expected:  未接入过 Wi-Fi、移动上网、蓝牙设备 | no Wi-Fi, mobile network or Bluetooth device was plugged in
-- remedy:    查明是什么设备、何时使用、连接过什么网络，保留日志，按规定报告；机内模块由信息化管理部门拆除 | Find out what it was, when it was used and with which network, keep the logs and report as the rules say; a built-in module is taken out by the IT department
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
       CASE WHEN max(h.kind IN ('wireless', 'modem', 'bluetooth')) THEN 0
            WHEN max(h.kind = 'unknown' AND NOT EXISTS (SELECT 1 FROM usb_device u WHERE u.device_key = h.device_key AND u.kind NOT IN ('wireless', 'modem', 'bluetooth'))) THEN NULL
            ELSE 1  -- the log proves what it was, or it is here and shows what it is
       END                 AS ok
FROM   usb_history h
WHERE  h.after_commissioning = 1 AND h.last_seen >= :usage_since
GROUP  BY subject
