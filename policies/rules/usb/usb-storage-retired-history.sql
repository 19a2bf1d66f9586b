-- rule:      usb-storage-retired-history
-- title:     使用过现已停用或报废的存储介质 | A medium was used that the ledger now calls retired
-- severity:  medium
-- basis:     保密资格标准：存储介质全寿命周期管理，停用、报废的介质不得再用 | Secrecy qualification standard: media are managed through their whole life; what is retired or scrapped is used no more (B)
-- service_clause: 7.4.7.2
-- observed:  介质 {number} 现为 {state}，在本机最近使用 {last_seen} | medium {number} is {state} now; last used here {last_seen}
-- expected:  停用、报废之后未在本机使用 | not used here after it was retired
-- remedy:    核对停用、报废审批的日期：在其后使用的，查明经过并上交介质；在其前使用的，填写核实结果 | Look up the day it was retired: if it was used later, find out how and withdraw it; if earlier, write that down
-- empty:     not_applicable
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
WITH medium AS (
  SELECT r.device_key, r.number, r.state,
         (SELECT max(h.last_seen) FROM usb_history h WHERE lower(h.device_key) = lower(r.device_key)
          AND    h.identity = 'proven' AND h.after_commissioning = 1 AND h.last_seen >= :usage_since) AS by_key,
         (SELECT max(t.last_seen) FROM media_trace t WHERE lower(t.file_system_uuid) = lower(r.file_system_uuid)
          AND    t.file_system_uuid NOT IN (SELECT value FROM json_each(:worthless_uuids))
          AND    t.after_commissioning = 1 AND t.last_seen >= :usage_since) AS by_uuid,
         EXISTS (SELECT 1 FROM usb_history h WHERE h.kind IN ('storage', 'optical', 'card_reader', 'bmc_media', 'unknown')
                 AND    h.after_commissioning = 1 AND h.last_seen >= :usage_since
                 AND    (h.identity <> 'proven' OR h.kind = 'card_reader'))
         OR EXISTS (SELECT 1 FROM media_trace t WHERE t.kind IN ('storage', 'unknown') AND t.after_commissioning = 1
                    AND    (t.file_system_uuid IS NULL OR r.file_system_uuid IS NULL OR t.last_seen IS NULL)) AS maybe
  FROM   registered_medium r)
SELECT device_key AS subject,
       number, state,
       coalesce(by_key, by_uuid) AS last_seen,
       CASE WHEN coalesce(by_key, by_uuid) IS NOT NULL THEN state = '在用'
            WHEN state = '在用' THEN 1
            WHEN NOT maybe THEN 1  -- else: it may be one of those that cannot be told from others
       END        AS ok
FROM   medium
