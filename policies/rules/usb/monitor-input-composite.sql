-- rule:      monitor-input-composite
-- title:     实时监测到兼有键盘、鼠标功能的存储或网络设备 | The monitor saw storage or a network device that is also an input device
-- severity:  high
-- basis:     USBGuard 项目公开文档：同时是键盘又是存储或网络的设备、开机后出现的第二个键盘可能是伪装的攻击设备 | USBGuard's public documentation: a device that is a keyboard and storage or network at once, or a second keyboard that comes later, may be an attack in disguise (C)
-- service_clause: 7.4.7.2
-- observed:  {last_seen} 接入 {manufacturer} {product}（{kind}），同时出现了输入设备 | {manufacturer} {product} ({kind}) came at {last_seen} and brought an input device
-- expected:  存储、网络设备不带键盘、鼠标功能 | storage and network devices bring no keyboard or mouse
-- remedy:    立即拔下并封存，不要在其他终端上试用；查明来源，核对接入期间执行过的命令 | Unplug and seal it, try it on no other terminal; find out where it comes from and which commands ran while it was plugged in
-- empty:     not_applicable
-- complete:  terminal_declared
-- on_fail:   lead
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
       CASE WHEN count(kind) = count(*) AND NOT max(kind IN ('storage', 'optical', 'card_reader', 'network', 'modem', 'wireless', 'phone')) AND NOT EXISTS (SELECT 1 FROM event x WHERE x.device_key IS NULL) THEN 1
            WHEN max(kind IN ('storage', 'optical', 'card_reader', 'network', 'modem', 'wireless', 'phone')
                     AND device_key IN (SELECT i.device_key FROM monitor_event i WHERE i.subsystem = 'input')) THEN 0
            WHEN count(kind) < count(*) OR EXISTS (SELECT 1 FROM event x WHERE x.device_key IS NULL)
                 OR EXISTS (SELECT 1 FROM monitor_event i WHERE i.subsystem = 'input' AND i.device_key IS NULL
                            AND    (i.device_path IS NULL OR i.device_path LIKE '%/usb%')) THEN NULL
            ELSE 1
       END               AS ok
FROM   event
GROUP  BY subject
