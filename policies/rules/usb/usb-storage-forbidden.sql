-- rule:      usb-storage-forbidden
-- title:     禁止 USB 存储的终端使用了存储介质 | Storage was used on a terminal where it is forbidden
-- severity:  high
-- basis:     公开的终端分类要求：输出机等不使用 USB 存储（本机是否禁止由单位策略规定） | Published classes of terminals: output terminals and the like use no USB storage (whether this one may is the unit's policy) (D)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}，最近使用 {last_seen} | {manufacturer} {product}, last used {last_seen}
-- expected:  不使用任何 USB 存储介质 | no USB storage at all
-- remedy:    拔出并上交介质，查明拷贝过的内容；数据交换改用单位规定的途径 | Unplug it and hand it in, find out what was copied; exchange data by the way the unit prescribes
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
WITH used AS (
  SELECT device_key, manufacturer, product, :taken_at AS last_seen FROM usb_device
  WHERE  kind IN ('storage', 'optical', 'card_reader', 'bmc_media')
  UNION ALL
  SELECT device_key, manufacturer, product, last_seen FROM usb_history
  WHERE  kind IN ('storage', 'optical', 'card_reader', 'bmc_media') AND after_commissioning = 1 AND last_seen >= :usage_since)
SELECT 'USB storage' AS subject, '—' AS manufacturer, '—' AS product, '—' AS last_seen,
       CASE WHEN (SELECT max(covers_from) FROM collection WHERE table_name = 'usb_history' AND state = 'complete') <= :usage_since
                 AND NOT EXISTS (SELECT 1 FROM usb_history WHERE kind = 'unknown' AND after_commissioning = 1 AND last_seen >= :usage_since) THEN 1 END AS ok  -- the logs reach back, and tell every kind
WHERE  :usb_storage_use = 'forbidden'
UNION  ALL
SELECT CASE substr(device_key, 14, 1) WHEN '@' THEN substr(device_key, 1, 13) ELSE device_key END AS subject,  -- without a serial: the model, in whatever port
       max(manufacturer), max(product), max(last_seen), 0
FROM   used
WHERE  :usb_storage_use = 'forbidden'
GROUP  BY subject
