-- rule:      asset-never-visited
-- title:     台账中的计算机从未检查 | A computer of the ledger was never visited
-- severity:  low
-- basis:     保密资格标准：定期检查信息设备，做到账物相符 | Secrecy qualification standard: devices are inspected at intervals, so that the ledger is true (B)
-- service_clause: 7.4.7.6
-- observed:  台账有 {number}（{place}，责任人 {responsible}），没有任何检查记录 | the ledger has {number} ({place}, {responsible}); there is no visit of it
-- expected:  在用的计算机都检查过 | every computer in use was visited
-- remedy:    到现场检查，或用人工检查表登记 | Visit it, or enter an inspection sheet
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT a.number AS subject,
       a.number, '借出 维修' AS about, a.place, a.responsible,
       EXISTS (SELECT 1 FROM visit v WHERE v.number = a.number) AS ok
FROM   asset a
WHERE  a.kind = 'computer' AND a.state IN ('在用', '借出')
