-- rule:      medium-level-used
-- title:     在本机使用过其他密级的介质 | A medium of another level was used here
-- severity:  high
-- basis:     保密资格标准：涉密介质不得在不同密级设备间交叉使用，低密级介质不得处理高密级信息 | Secrecy qualification standard: media do not move between devices of different levels (B)
-- service_clause: 7.4.7.2
-- observed:  介质 {number} 密级 {level}，终端密级 {terminal_level}，在本机最近使用 {last_seen} | medium {number} is {level}, the terminal is {terminal_level}; last used here {last_seen}
-- expected:  只使用与终端密级相同的介质 | only media of the terminal's own level are used
-- remedy:    封存该介质并查明拷贝过的文件，按规定报告；此后按信息导入导出审批使用专用介质 | Seal the medium, find out what was copied and report as the rules say; from then on exchange data by the approved way
-- empty:     not_applicable
-- complete:  -
-- period:    :usage_since
-- on_fail:   deviation
WITH medium AS (
  SELECT r.device_key, r.number, r.level, a.level AS terminal_level,
         CASE trim(r.level) WHEN '绝密' THEN 3 WHEN '机密' THEN 2 WHEN '秘密' THEN 1 WHEN '非密' THEN 0 END
         = CASE trim(a.level) WHEN '绝密' THEN 3 WHEN '机密' THEN 2 WHEN '秘密' THEN 1 WHEN '非密' THEN 0 END AS same_level,
         (SELECT max(h.last_seen) FROM usb_history h WHERE lower(h.device_key) = lower(r.device_key)
          AND    h.identity = 'proven' AND h.after_commissioning = 1 AND h.last_seen >= :usage_since) AS by_key,
         (SELECT max(t.last_seen) FROM media_trace t WHERE lower(t.file_system_uuid) = lower(r.file_system_uuid)
          AND    t.file_system_uuid NOT IN (SELECT value FROM json_each(:worthless_uuids))
          AND    t.after_commissioning = 1 AND t.last_seen >= :usage_since) AS by_uuid,
         CASE WHEN EXISTS (SELECT 1 FROM usb_device u WHERE lower(u.device_key) = lower(r.device_key) AND u.identity = 'proven')
                   OR EXISTS (SELECT 1 FROM file_system f WHERE lower(f.uuid) = lower(r.file_system_uuid)
                              AND    f.uuid NOT IN (SELECT value FROM json_each(:worthless_uuids)))
                   OR EXISTS (SELECT 1 FROM block_device b WHERE lower(b.card_id) = lower(r.card_id)
                              OR (lower(b.partition_table_uuid) = lower(r.partition_table_uuid)
                                  AND b.partition_table_uuid NOT IN (SELECT value FROM json_each(:worthless_uuids))))
              THEN :taken_at END AS here_now,
         EXISTS (SELECT 1 FROM usb_history h WHERE h.kind IN ('storage', 'optical', 'card_reader', 'bmc_media', 'unknown')
                 AND    h.after_commissioning = 1 AND h.last_seen >= :usage_since
                 AND    (h.identity <> 'proven' OR h.kind = 'card_reader'))
         OR EXISTS (SELECT 1 FROM usb_device u WHERE u.kind IN ('storage', 'optical', 'card_reader', 'bmc_media')
                    AND    (u.identity <> 'proven' OR u.kind = 'card_reader'))
         OR EXISTS (SELECT 1 FROM block_device b WHERE b.name LIKE 'mmcblk%' AND b.holds_root = 0)
         OR EXISTS (SELECT 1 FROM media_trace t WHERE t.kind IN ('storage', 'unknown') AND t.after_commissioning = 1
                    AND    (t.file_system_uuid IS NULL OR r.file_system_uuid IS NULL OR t.last_seen IS NULL)) AS maybe
  FROM   registered_medium r LEFT JOIN registered_asset a ON 1)
SELECT device_key AS subject,
       number, level, terminal_level,
       coalesce(here_now, by_key, by_uuid) AS last_seen,
       CASE WHEN same_level THEN 1
            WHEN coalesce(here_now, by_key, by_uuid) IS NOT NULL THEN same_level
            WHEN NOT maybe THEN 1  -- else: it may be one of those that cannot be told from others
       END        AS ok
FROM   medium
