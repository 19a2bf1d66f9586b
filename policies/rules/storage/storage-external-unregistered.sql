-- rule:      storage-external-unregistered
-- title:     外接了未登记的 eSATA、雷电硬盘 | An unregistered eSATA or Thunderbolt disk is attached
-- severity:  high
-- basis:     保密资格标准：存储介质台账要素齐全、账物相符，不得在不同密级、不同网络的终端间交叉使用介质 | Secrecy qualification standard: the ledger of media is complete and true; media do not move between terminals of different levels or networks (B)
-- service_clause: 7.4.7.2
-- observed:  {attachment} 外接硬盘 {model}，序列号 {serial} | external disk {model} on {attachment}, serial {serial}
-- expected:  台账中已登记的硬盘 | a disk registered in the ledger
-- remedy:    拔下并上交该硬盘，查明来源与用途；确需使用的，登记入台账并审批 | Unplug it and hand it in, find out whose it is and what for; to use it, register it with approval
-- empty:     unknown
-- complete:  registered_medium, registered_asset, partition, file_system
-- on_fail:   deviation
WITH known(name) AS (  -- the ledger knows the medium itself, by its card, partition table or file system
  SELECT b.name FROM block_device b JOIN registered_medium r
         ON lower(b.card_id) = lower(r.card_id)
         OR (lower(b.partition_table_uuid) = lower(r.partition_table_uuid)
             AND b.partition_table_uuid NOT IN (SELECT value FROM json_each(:worthless_uuids)))
  UNION
  SELECT b.name FROM block_device b LEFT JOIN partition p ON p.disk = b.name
         JOIN file_system f ON f.device IN (b.name, p.name)
         JOIN registered_medium r ON lower(f.uuid) = lower(r.file_system_uuid)
  WHERE  f.uuid NOT IN (SELECT value FROM json_each(:worthless_uuids)))
SELECT b.stable_name AS subject,
       b.model, b.serial, b.attachment,
       CASE WHEN b.holds_root = 1 OR b.name LIKE 'mmcblk%' OR b.attachment NOT IN ('esata', 'thunderbolt') OR b.is_storage_medium = 0 THEN 1
            WHEN b.name IN (SELECT name FROM known) THEN 1
            WHEN b.attachment IS NULL OR b.is_storage_medium IS NULL OR b.serial IS NULL OR trim(b.serial) = '' THEN NULL
            WHEN EXISTS (SELECT 1 FROM registered_medium r WHERE length(trim(b.serial)) > 4 AND lower(substr(r.device_key, 15)) = lower(trim(b.serial))) THEN 1
            ELSE EXISTS (SELECT 1 FROM registered_asset a
                         WHERE  instr(' ' || upper(replace(replace(a.disk_serials, ',', ' '), '，', ' ')) || ' ', ' ' || upper(replace(trim(b.serial), ' ', '')) || ' ') > 0)
       END           AS ok
FROM   block_device b
WHERE  b.kind = 'disk'
