-- rule:      mac-missing
-- title:     台账登记的网卡不在机内 | A network card of the ledger is not in the machine
-- severity:  low
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  台账登记 MAC 地址 {registered}；{taken_at} 检查见：{seen} | the ledger has MAC address {registered}; the visit of {taken_at} saw: {seen}
-- expected:  台账登记的网卡都在机内 | every network card of the ledger is in the machine
-- remedy:    核对网卡拆除、更换的审批并变更台账 | Look for the approval of its removal, and change the ledger
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT p.number || ' ' || p.value AS subject,
       p.number, 'mac 维修' AS about, p.value AS registered, coalesce(n.whole_at, v.taken_at) AS taken_at,
       coalesce((SELECT group_concat(s.mac, '、') FROM (SELECT DISTINCT mac FROM seen_interface WHERE number = p.number) s), '—') AS seen,
       CASE WHEN EXISTS (SELECT 1 FROM seen_interface s WHERE s.number = p.number AND lower(s.mac) = p.key AND s.entry = v.entry) THEN 1
            WHEN EXISTS (SELECT 1 FROM seen_interface s WHERE s.number = p.number AND lower(s.mac) = p.key) THEN NULL  -- by a visit before, and not looked for since
            WHEN n.whole_at IS NOT NULL THEN 0
            WHEN EXISTS (SELECT 1 FROM seen_whole w WHERE w.entry = v.entry AND w.name = 'interface') THEN 0
       END AS ok
FROM   part p JOIN visit v ON v.number = p.number JOIN asset a ON a.number = p.number
       LEFT JOIN not_whole n ON n.number = p.number AND n.name = 'interface'
WHERE  p.kind = 'mac' AND a.kind = 'computer'
GROUP  BY p.number, p.key
