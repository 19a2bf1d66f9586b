-- rule:      monitor-storage-unidentified
-- title:     实时监测到身份无法确认的存储介质 | The monitor saw storage that cannot be told from others
-- severity:  medium
-- basis:     保密资格标准：存储介质台账以唯一标识的序列号登记 | Secrecy qualification standard: media are registered by a serial that is theirs alone (B)
-- service_clause: 7.4.7.2
-- observed:  {last_seen} 接入 {manufacturer} {product}（{kind}），序列号是否唯一：{identity}；台账中同型号介质：{same_model} | {manufacturer} {product} ({kind}) came at {last_seen}; its serial is {identity}; media of the same model in the ledger: {same_model}
-- expected:  序列号唯一的介质，或文件系统标识与台账一致 | a medium with a serial of its own, or one whose file system the ledger knows
-- remedy:    同型号只是可能，不等于同一介质：当面核对该介质的保密编号与台账，如实填写核实结果 | The same model is possible, not proven: compare the medium's label with the ledger on the spot and write down the answer
-- empty:     not_applicable
-- complete:  registered_medium, terminal_declared, monitor_event
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
       min(identity)     AS identity,
       max(at)           AS last_seen,
       coalesce((SELECT group_concat(r.number, ', ') FROM registered_medium r
                 WHERE  lower(substr(r.device_key, 1, 13)) = lower(substr(subject, 1, 13))), '—') AS same_model,
       CASE WHEN max(kind IN ('storage', 'optical', 'card_reader', 'bmc_media') AND (identity <> 'proven' OR kind = 'card_reader'))
                 AND NOT EXISTS (SELECT 1 FROM monitor_event b JOIN registered_medium r ON lower(r.file_system_uuid) = lower(b.file_system_uuid)
                                 WHERE  b.device_key = event.device_key AND b.file_system_uuid NOT IN (SELECT value FROM json_each(:worthless_uuids))) THEN 0
            WHEN count(kind) < count(*) OR count(identity) < count(*) OR EXISTS (SELECT 1 FROM event x WHERE x.device_key IS NULL) THEN NULL
            ELSE 1
       END               AS ok
FROM   event
GROUP  BY subject
