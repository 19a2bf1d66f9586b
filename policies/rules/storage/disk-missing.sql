-- rule:      disk-missing
-- title:     台账登记的硬盘不在机内 | A registered disk is not in the machine
-- severity:  high
-- basis:     公开的台账规范：计算机台账须登记硬盘序列号，账物相符 | Published ledger specification: the ledger of computers holds the serials of its disks and is true (A)
-- service_clause: 7.4.7.2
-- observed:  机内未见：{missing} | not seen in the machine: {missing}
-- expected:  登记的硬盘都在机内：{registered} | every registered disk is there: {registered}
-- remedy:    立即查明该硬盘的去向；维修更换的，核对维修记录和拆除硬盘的处置记录 | Find out at once where the disk is; if it was changed in a repair, check the records of the repair and of what became of it
-- empty:     unknown
-- complete:  block_device
-- on_fail:   deviation
SELECT 'registered disks' AS subject,
       a.disk_serials AS registered,
       coalesce(group_concat(CASE WHEN NOT s.seen THEN s.serial END, ', '), '—') AS missing,
       CASE WHEN a.disk_serials IS NULL THEN NULL
            WHEN min(s.seen) = 1 OR count(s.serial) = 0 THEN 1
            WHEN EXISTS (SELECT 1 FROM block_device d WHERE d.kind = 'disk' AND d.serial IS NULL) THEN NULL
            ELSE 0
       END     AS ok
FROM   registered_asset a
       LEFT JOIN (SELECT b.number, e.value AS serial,
                         EXISTS (SELECT 1 FROM block_device d WHERE upper(replace(trim(d.serial), ' ', '')) = upper(e.value)) AS seen
                  FROM   registered_asset b,
                         json_each('["' || replace(replace(replace(replace(replace(b.disk_serials, '\', ''), '"', ''), ',', ' '), '，', ' '), ' ', '","') || '"]') e
                  WHERE  e.value NOT IN ('', '无')) s ON s.number = a.number
GROUP  BY a.number
