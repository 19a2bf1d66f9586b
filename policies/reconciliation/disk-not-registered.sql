-- rule:      disk-not-registered
-- title:     机内有台账未登记的硬盘 | A disk is in the machine that its ledger row does not have
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 检查见硬盘 {model}，序列号 {serial}；台账：{registered} | the visit of {taken_at} saw disk {model}, serial {serial}; the ledger has: {registered_en}
-- expected:  机内每块硬盘的序列号都在台账中 | the serial of every disk in the machine is in the ledger
-- remedy:    核对维修、更换审批；属实的按审批变更台账，无审批的查明硬盘来源与去向 | Look for the approval of a repair or exchange; with one, change the ledger by it; without, find out where the disk came from
-- empty:     compliant
-- complete:  seen_disk
-- on_fail:   deviation
SELECT s.number || ' ' || coalesce(s.serial, s.model, '?') AS subject,
       s.number, 'disk_serial 维修' AS about, coalesce(s.serial, '?') AS serial, s.serial AS disk_came, s.model, max(s.taken_at) AS taken_at,
       coalesce((SELECT group_concat(p.value, '、') FROM part p WHERE p.number = s.number AND p.kind = 'disk'),
                CASE WHEN EXISTS (SELECT 1 FROM none_of n WHERE n.number = s.number AND n.kind = 'disk') THEN '无'
                     WHEN EXISTS (SELECT 1 FROM ledger_column c JOIN asset a ON a.ledger = c.ledger WHERE a.number = s.number AND c.name = 'disk_serial') THEN '空白'
                     ELSE '无此栏' END) AS registered,
       coalesce((SELECT group_concat(p.value, '、') FROM part p WHERE p.number = s.number AND p.kind = 'disk'),
                CASE WHEN EXISTS (SELECT 1 FROM none_of n WHERE n.number = s.number AND n.kind = 'disk') THEN 'none (无)'
                     WHEN EXISTS (SELECT 1 FROM ledger_column c JOIN asset a ON a.ledger = c.ledger WHERE a.number = s.number AND c.name = 'disk_serial') THEN 'nothing, the cell is blank'
                     ELSE 'no such column' END) AS registered_en,
       CASE WHEN s.serial IS NULL THEN NULL  -- nobody can tell whether it is the one of the ledger
            WHEN EXISTS (SELECT 1 FROM part p WHERE p.number = s.number AND p.kind = 'disk' AND p.key = lower(s.serial)) THEN 1
            WHEN EXISTS (SELECT 1 FROM part p WHERE p.number = s.number AND p.kind = 'disk') THEN 0
            WHEN EXISTS (SELECT 1 FROM none_of n WHERE n.number = s.number AND n.kind = 'disk') THEN 0
       END AS ok  -- a ledger without the column says nothing
FROM   seen_disk s
WHERE  s.number IS NOT NULL
GROUP  BY s.number, s.serial, CASE WHEN s.serial IS NULL THEN s.model END
