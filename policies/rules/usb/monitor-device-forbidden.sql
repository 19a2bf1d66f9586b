-- rule:      monitor-device-forbidden
-- title:     实时监测到手机、上网卡、无线或蓝牙设备 | The monitor saw a phone, a network, wireless or Bluetooth device
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得连接手机，不得使用无线网卡、蓝牙，不得连接公共信息网络 | Secrecy qualification standard: no phone, wireless adapter or Bluetooth on a classified device, and no connection to a public network (B)
-- service_clause: 7.4.7.2
-- observed:  {last_seen} 接入 {manufacturer} {product}（{kind}） | {manufacturer} {product} ({kind}) came at {last_seen}
-- expected:  不接入手机、网卡、上网卡、无线和蓝牙设备 | no phone, network adapter, modem, wireless or Bluetooth device
-- remedy:    立即断开，查明是谁的设备、接入多久、是否联网或交换过数据，按规定报告 | Disconnect it at once, find out whose it is, for how long it was there and whether it was online or exchanged data, and report as the rules say
-- empty:     not_applicable
-- complete:  terminal_declared
-- on_fail:   deviation
WITH event AS (
  SELECT coalesce(CASE substr(e.device_key, 14, 1) WHEN '@' THEN substr(e.device_key, 1, 13) ELSE e.device_key END, 'USB device without a key, ' || coalesce(e.kind, 'of unknown kind')) AS subject,  -- without a serial: the model, in whatever port
         e.device_key, e.identity, e.kind, e.manufacturer, e.product, e.at
  FROM   monitor_event e LEFT JOIN terminal_declared d ON 1
  WHERE  e.subsystem = 'usb' AND e.event IN ('add', 'change', 'present') AND coalesce(e.at >= d.commissioned_at, 1))  -- not declared: all of them
SELECT subject,
       max(manufacturer) AS manufacturer,
       max(product)      AS product,
       max(kind)         AS kind,
       max(at)           AS last_seen,
       CASE WHEN max(kind IN ('phone', 'modem', 'wireless', 'bluetooth', 'network')) THEN 0
            WHEN count(kind) = count(*) AND NOT EXISTS (SELECT 1 FROM event x WHERE x.device_key IS NULL) THEN 1
       END               AS ok
FROM   event
GROUP  BY subject
