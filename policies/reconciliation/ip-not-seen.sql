-- rule:      ip-not-seen
-- title:     台账登记的 IP 地址未在用 | An address of the ledger is not in use
-- severity:  low
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  台账登记地址 {registered}；{taken_at} 检查见：{seen} | the ledger has address {registered}; the visit of {taken_at} saw: {seen}
-- expected:  台账登记的地址在用 | the address of the ledger is in use
-- remedy:    核实该终端是否改址或未接入；已变更的更新台账 | Find out whether it was readdressed or just not connected; if changed, bring the ledger up to date
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT p.number || ' ' || p.value AS subject,
       p.number, 'ip' AS about, p.value AS registered, coalesce(n.whole_at, v.taken_at) AS taken_at,
       coalesce((SELECT group_concat(s.address, '、') FROM (SELECT DISTINCT address FROM seen_address WHERE number = p.number) s), '—') AS seen,
       CASE WHEN EXISTS (SELECT 1 FROM seen_address s WHERE s.number = p.number AND lower(s.address) = p.key AND s.entry = v.entry) THEN 1
            WHEN EXISTS (SELECT 1 FROM seen_address s WHERE s.number = p.number AND lower(s.address) = p.key) THEN NULL  -- by a visit before, and not looked for since
            WHEN n.whole_at IS NOT NULL THEN 0
            WHEN EXISTS (SELECT 1 FROM seen_whole w WHERE w.entry = v.entry AND w.name = 'address') THEN 0
       END AS ok
FROM   part p JOIN visit v ON v.number = p.number JOIN asset a ON a.number = p.number
       LEFT JOIN not_whole n ON n.number = p.number AND n.name = 'address'
WHERE  p.kind = 'ip' AND a.kind = 'computer'
GROUP  BY p.number, p.key
