-- rule:      monitor-storage-unregistered
-- title:     实时监测到未登记的移动存储介质 | The monitor saw unregistered removable storage
-- severity:  high
-- basis:     保密资格标准：存储介质台账要素齐全、账物相符，不得在不同密级、不同网络的终端间交叉使用介质 | Secrecy qualification standard: the ledger of media is complete and true; media do not move between terminals of different levels or networks (B)
-- service_clause: 7.4.7.2
-- observed:  {last_seen} 接入 {manufacturer} {product}（{kind}），序列号是否唯一：{identity} | {manufacturer} {product} ({kind}) came at {last_seen}; its serial is {identity}
-- expected:  台账中已登记的介质 | a medium registered in the ledger
-- remedy:    立即拔出并上交该介质，查明来源与用途；确需使用的，登记入台账并审批 | Unplug it at once and hand it in, find out whose it is and what for; to use it, register it with approval
-- empty:     not_applicable
-- complete:  registered_medium, terminal_declared
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
       min(identity)     AS identity,
       max(at)           AS last_seen,
       CASE WHEN max(kind IN ('storage', 'optical', 'bmc_media') AND identity = 'proven' AND device_key IS NOT NULL
                     AND lower(device_key) NOT IN (SELECT lower(r.device_key) FROM registered_medium r)) THEN 0
            WHEN count(kind) < count(*) OR max(kind IN ('storage', 'optical', 'bmc_media') AND coalesce(identity, '') <> 'proven') OR EXISTS (SELECT 1 FROM event x WHERE x.device_key IS NULL) THEN NULL
            ELSE 1
       END               AS ok
FROM   event
GROUP  BY subject
