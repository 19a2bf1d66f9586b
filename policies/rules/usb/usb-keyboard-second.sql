-- rule:      usb-keyboard-second
-- title:     开机后又接入了一个键盘 | A second keyboard came after the terminal was started
-- severity:  low
-- basis:     USBGuard 项目公开文档：同时是键盘又是存储或网络的设备、开机后出现的第二个键盘可能是伪装的攻击设备 | USBGuard's public documentation: a device that is a keyboard and storage or network at once, or a second keyboard that comes later, may be an attack in disguise (C)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product} 于 {came} 接入，当时已有其他 USB 键盘；本次开机于 {booted_at} | {manufacturer} {product} came at {came}, beside another USB keyboard; the terminal was started at {booted_at}
-- expected:  键盘在开机时接好，之后不再增加 | keyboards are there at start and none is added
-- remedy:    当面查看是什么设备：更换键盘、会议室外接等正常情况写明；看上去不像键盘的，立即拔下并封存，核对其间执行过的命令 | Look at it: if a keyboard was changed or added for a reason, write that down; if it does not look like one, unplug and seal it and see which commands ran since
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
WITH here AS (
  SELECT u.port, u.device_key, u.manufacturer, u.product FROM usb_device u
  WHERE  EXISTS (SELECT 1 FROM usb_interface i WHERE i.port = u.port AND i.class = '03' AND i.subclass = '01' AND i.protocol = '01')),
came AS (
  SELECT device_key, port, max(connected_at) AS at FROM usb_connection
  WHERE  device_key IN (SELECT device_key FROM here)
  GROUP  BY device_key, port),
keyboard AS (
  SELECT h.port, h.device_key, h.manufacturer, h.product, c.at AS came
  FROM   here h LEFT JOIN came c ON c.device_key = h.device_key AND c.port = h.port)
SELECT CASE substr(k.device_key, 14, 1) WHEN '@' THEN substr(k.device_key, 1, 13) ELSE k.device_key END AS subject,  -- without a serial: the model, in whatever port
       max(k.manufacturer) AS manufacturer,
       max(k.product)      AS product,
       max(k.came)         AS came,
       max(o.booted_at)    AS booted_at,
       min(CASE WHEN (SELECT count(*) FROM keyboard) = 1 THEN 1
                WHEN EXISTS (SELECT 1 FROM keyboard e WHERE e.port <> k.port AND e.came < k.came)
                     THEN julianday(k.came) <= julianday(o.booted_at) + :boot_settle_minutes / 1440.0
                WHEN EXISTS (SELECT 1 FROM keyboard e WHERE e.port <> k.port AND (e.came IS NULL OR k.came IS NULL)) THEN NULL
                ELSE 1
           END)            AS ok
FROM   keyboard k LEFT JOIN operating_system o ON 1
GROUP  BY subject
