-- rule:      usb-storage-retired
-- title:     使用已停用或报废的存储介质 | A medium is in use that the ledger calls retired
-- severity:  high
-- basis:     保密资格标准：存储介质全寿命周期管理，停用、报废的介质不得再用 | Secrecy qualification standard: media are managed through their whole life; what is retired or scrapped is used no more (B)
-- service_clause: 7.4.7.2
-- observed:  介质 {number} 的台账状态为 {state}，{here?正接在本机:未接在本机} | the ledger calls medium {number} {state}; it {here?is plugged in here:is not plugged in here}
-- expected:  在用，或未接在本机 | 在用 (in use), or not plugged in here
-- remedy:    停止使用并上交；状态有误的，经审批更正台账 | Withdraw it; if the ledger is wrong, correct it with approval
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
WITH medium AS (
  SELECT r.device_key, r.number, r.state,
         EXISTS (SELECT 1 FROM usb_device u WHERE lower(u.device_key) = lower(r.device_key) AND u.identity = 'proven')
         OR EXISTS (SELECT 1 FROM file_system f WHERE lower(f.uuid) = lower(r.file_system_uuid)
                    AND    f.uuid NOT IN (SELECT value FROM json_each(:worthless_uuids)))
         OR EXISTS (SELECT 1 FROM block_device b WHERE lower(b.card_id) = lower(r.card_id)
                    OR (lower(b.partition_table_uuid) = lower(r.partition_table_uuid)
                        AND b.partition_table_uuid NOT IN (SELECT value FROM json_each(:worthless_uuids)))) AS here,
         EXISTS (SELECT 1 FROM usb_device u WHERE u.kind IN ('storage', 'optical', 'card_reader', 'bmc_media')
                 AND    (u.identity <> 'proven' OR u.kind = 'card_reader'))
         OR EXISTS (SELECT 1 FROM block_device b WHERE b.name LIKE 'mmcblk%' AND b.holds_root = 0) AS maybe
  FROM   registered_medium r)
SELECT device_key AS subject,
       number, state,
       CASE WHEN here THEN 1 WHEN NOT maybe THEN 0 END AS here,
       CASE WHEN here THEN state = '在用'
            WHEN state = '在用' THEN 1
            WHEN NOT maybe THEN 1  -- else: it may be the one that cannot be told from others
       END        AS ok
FROM   medium
