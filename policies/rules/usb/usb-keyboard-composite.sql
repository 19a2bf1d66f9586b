-- rule:      usb-keyboard-composite
-- title:     键盘同时是存储或网络设备 | A keyboard is also storage or a network device
-- severity:  high
-- basis:     USBGuard 项目公开文档：同时是键盘又是存储或网络的设备、开机后出现的第二个键盘可能是伪装的攻击设备 | USBGuard's public documentation: a device that is a keyboard and storage or network at once, or a second keyboard that comes later, may be an attack in disguise (C)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product} 同时是：{faces} | {manufacturer} {product} is at once: {faces}
-- expected:  键盘只是键盘 | a keyboard is nothing else
-- remedy:    立即拔下并封存，不要在其他终端上试用；查明来源，核对接入期间执行过的命令；确属带存储的专用键盘或管理控制台的，登记入台账 | Unplug and seal it, try it on no other terminal; find out where it comes from and which commands ran while it was plugged in; if it is a special keyboard or a management console, register it
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT CASE substr(u.device_key, 14, 1) WHEN '@' THEN substr(u.device_key, 1, 13) ELSE u.device_key END AS subject,  -- without a serial: the model, in whatever port
       max(u.manufacturer) AS manufacturer,
       max(u.product)      AS product,
       group_concat(DISTINCT f.kind) AS faces,
       coalesce(max(f.kind IN ('storage', 'optical', 'card_reader', 'network', 'modem', 'wireless', 'bluetooth', 'phone')), 0) = 0 AS ok
FROM   usb_device u
       JOIN usb_interface i ON i.port = u.port AND i.class = '03' AND i.protocol = '01'  -- speaks as a keyboard
       LEFT JOIN usb_face f ON f.port = u.port
GROUP  BY subject
