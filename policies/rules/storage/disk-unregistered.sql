-- rule:      disk-unregistered
-- title:     硬盘序列号与台账不符 | A disk is not in the ledger
-- severity:  high
-- basis:     公开的台账规范：计算机台账须登记硬盘序列号，账物相符 | Published ledger specification: the ledger of computers holds the serials of its disks and is true (A)
-- service_clause: 7.4.7.2
-- observed:  硬盘 {model}，序列号 {serial} | disk {model}, serial {serial}
-- expected:  台账登记的序列号：{registered} | registered: {registered}
-- remedy:    核实是否更换或加装过硬盘；经审批的更新台账，未经审批的查明硬盘来源并封存 | Find out whether a disk was changed or added; update the ledger if that was approved, otherwise find its origin and seal it
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT d.stable_name AS subject,
       d.model, d.serial,
       a.disk_serials AS registered,
       CASE WHEN d.transport = 'usb' THEN 1  -- held against the media by other rules
            WHEN trim(d.serial) = '' THEN NULL
            ELSE instr(' ' || upper(replace(replace(a.disk_serials, ',', ' '), '，', ' ')) || ' ', ' ' || upper(replace(trim(d.serial), ' ', '')) || ' ') > 0
       END            AS ok
FROM   block_device d LEFT JOIN registered_asset a ON 1
WHERE  d.kind = 'disk'
