-- rule:      disk-missing
-- title:     台账登记的硬盘不在机内 | A disk of the ledger is not in the machine
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  台账登记硬盘 {registered}；{taken_at} 检查见：{seen} | the ledger has disk {registered}; the visit of {taken_at} saw: {seen}
-- expected:  台账登记的硬盘都在机内 | every disk of the ledger is in the machine
-- remedy:    查明该硬盘去向：更换、维修、报废须有审批并登记，涉密硬盘不得失控 | Find out where the disk is: exchange, repair and scrapping have an approval and are entered; a classified disk is never out of control
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT p.number || ' ' || p.value AS subject,
       p.number, 'disk_serial 维修' AS about, p.value AS registered, p.value AS disk_went, coalesce(n.whole_at, v.taken_at) AS taken_at,
       coalesce((SELECT group_concat(s.serial, '、') FROM (SELECT DISTINCT serial FROM seen_disk WHERE number = p.number) s), '—') AS seen,
       CASE WHEN EXISTS (SELECT 1 FROM seen_disk s WHERE s.number = p.number AND lower(s.serial) = p.key AND s.entry = v.entry) THEN 1
            WHEN EXISTS (SELECT 1 FROM seen_disk s WHERE s.number = p.number AND lower(s.serial) = p.key) THEN NULL  -- by a visit before, and not looked for since
            WHEN EXISTS (SELECT 1 FROM seen_disk s WHERE s.number = p.number AND s.serial IS NULL) THEN NULL
            WHEN n.whole_at IS NOT NULL THEN 0
            WHEN EXISTS (SELECT 1 FROM seen_whole w WHERE w.entry = v.entry AND w.name = 'disk') THEN 0
       END AS ok
FROM   part p JOIN visit v ON v.number = p.number JOIN asset a ON a.number = p.number
       LEFT JOIN not_whole n ON n.number = p.number AND n.name = 'disk'
WHERE  p.kind = 'disk' AND a.kind = 'computer'
GROUP  BY p.number, p.key
