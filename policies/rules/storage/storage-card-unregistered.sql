-- rule:      storage-card-unregistered
-- title:     卡槽中插有未登记的存储卡 | An unregistered card lies in a slot
-- severity:  high
-- basis:     保密资格标准：存储介质台账要素齐全、账物相符，不得在不同密级、不同网络的终端间交叉使用介质 | Secrecy qualification standard: the ledger of media is complete and true; media do not move between terminals of different levels or networks (B)
-- service_clause: 7.4.7.2
-- observed:  存储卡 {model}，CID {card_id}，{size_bytes} 字节 | card {model}, CID {card_id}, {size_bytes} bytes
-- expected:  台账中已登记的存储卡，或空卡槽 | a card registered in the ledger, or an empty slot
-- remedy:    取出存储卡并上交，查明来源与用途；确需使用的，把 CID 登记入台账并审批；不用的卡槽予以封堵 | Take the card out and hand it in, find out whose it is and what for; to use it, register its CID with approval; seal slots that are not used
-- empty:     not_applicable
-- complete:  registered_medium, partition, file_system
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
       b.model, b.card_id, b.size_bytes,
       CASE WHEN b.attachment <> 'card_slot' OR b.is_storage_medium = 0 THEN 1
            WHEN b.name IN (SELECT name FROM known) THEN 1
            WHEN b.attachment IS NULL OR b.is_storage_medium IS NULL OR b.card_id IS NULL THEN NULL
            WHEN EXISTS (SELECT 1 FROM registered_medium r WHERE r.card_id IS NULL AND (r.kind IS NULL OR r.kind = '存储卡')) THEN NULL  -- it may be that one
            ELSE 0
       END           AS ok
FROM   block_device b
WHERE  b.kind = 'disk' AND b.holds_root = 0 AND b.name LIKE 'mmcblk%'
