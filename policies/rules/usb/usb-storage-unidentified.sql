-- rule:      usb-storage-unidentified
-- title:     接入的存储介质无法确认身份 | Storage is plugged in that cannot be told from others
-- severity:  medium
-- basis:     保密资格标准：存储介质台账以唯一标识的序列号登记 | Secrecy qualification standard: media are registered by a serial that is theirs alone (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}，序列号 {serial}（{identity}）；台账中同型号介质：{same_model} | {manufacturer} {product}, serial {serial} ({identity}); media of the same model in the ledger: {same_model}
-- expected:  序列号唯一的介质，或分区表、文件系统、卡的标识与台账一致，或未插卡的读卡器 | a medium with a serial of its own, or one whose partition table, file system or card the ledger knows, or a card reader without a card
-- remedy:    同型号只是可能，不等于同一介质：当面核对该介质的保密编号与台账，如实填写核实结果，并在台账中补登其文件系统标识 | The same model is possible, not proven: compare the medium's label with the ledger on the spot, write down the answer, and add its file-system UUID to the ledger
-- empty:     compliant
-- complete:  registered_medium, block_device, partition, file_system
-- on_fail:   lead
WITH known(name) AS (  -- the ledger knows the medium itself, by its partition table, card or file system
  SELECT b.name FROM block_device b JOIN registered_medium r
         ON lower(b.card_id) = lower(r.card_id)
         OR (lower(b.partition_table_uuid) = lower(r.partition_table_uuid)
             AND b.partition_table_uuid NOT IN (SELECT value FROM json_each(:worthless_uuids)))
  UNION
  SELECT b.name FROM block_device b LEFT JOIN partition p ON p.disk = b.name
         JOIN file_system f ON f.device IN (b.name, p.name)
         JOIN registered_medium r ON lower(f.uuid) = lower(r.file_system_uuid)
  WHERE  f.uuid NOT IN (SELECT value FROM json_each(:worthless_uuids))),
device AS (
  SELECT CASE substr(u.device_key, 14, 1) WHEN '@' THEN substr(u.device_key, 1, 13) ELSE u.device_key END AS subject,  -- without a serial: the model, in whatever port
         u.manufacturer, u.product, u.serial, u.identity,
         CASE WHEN u.kind <> 'card_reader' THEN
                   u.identity = 'proven' OR EXISTS (SELECT 1 FROM block_device b WHERE b.usb_port = u.port AND b.name IN (SELECT name FROM known))
              WHEN EXISTS (SELECT 1 FROM block_device b WHERE b.usb_port = u.port AND b.size_bytes > 0 AND b.name NOT IN (SELECT name FROM known)) THEN 0
              WHEN EXISTS (SELECT 1 FROM block_device b
                           WHERE  b.usb_port = u.port AND b.size_bytes IS NULL OR b.transport = 'usb' AND b.usb_port IS NULL) THEN NULL
              ELSE 1
         END AS ok
  FROM   usb_device u
  WHERE  u.kind IN ('storage', 'optical', 'card_reader', 'bmc_media'))
SELECT subject,
       max(manufacturer) AS manufacturer,
       max(product)      AS product,
       max(serial)       AS serial,
       min(identity)     AS identity,
       coalesce((SELECT group_concat(r.number, ', ') FROM registered_medium r
                 WHERE  lower(substr(r.device_key, 1, 13)) = lower(substr(subject, 1, 13))), '—') AS same_model,
       CASE WHEN min(ok) = 0 THEN 0 WHEN count(ok) = count(*) THEN 1 END AS ok
FROM   device
GROUP  BY subject
