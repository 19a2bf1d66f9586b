-- rule:      ip-not-registered
-- title:     在用的 IP 地址与台账不符 | An address is in use that the ledger does not have
-- severity:  medium
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 检查见 {interface} 的地址 {address}；台账：{registered} | the visit of {taken_at} saw address {address} of {interface}; the ledger has: {registered_en}
-- expected:  在用的每个地址都在台账中 | every address in use is in the ledger
-- remedy:    核对入网、变更地址的审批；属实的变更台账，私自改动的恢复 | Look for the approval of the address; with one, change the ledger; else put back the approved one
-- empty:     compliant
-- complete:  seen_address
-- on_fail:   deviation
SELECT s.number || ' ' || s.address AS subject,
       s.number, 'ip' AS about, s.address, max(s.interface) AS interface, max(s.taken_at) AS taken_at,
       coalesce((SELECT group_concat(p.value, '、') FROM part p WHERE p.number = s.number AND p.kind = 'ip'),
                CASE WHEN EXISTS (SELECT 1 FROM none_of n WHERE n.number = s.number AND n.kind = 'ip') THEN '无'
                     WHEN EXISTS (SELECT 1 FROM ledger_column c JOIN asset a ON a.ledger = c.ledger WHERE a.number = s.number AND c.name = 'ip') THEN '空白'
                     ELSE '无此栏' END) AS registered,
       coalesce((SELECT group_concat(p.value, '、') FROM part p WHERE p.number = s.number AND p.kind = 'ip'),
                CASE WHEN EXISTS (SELECT 1 FROM none_of n WHERE n.number = s.number AND n.kind = 'ip') THEN 'none (无)'
                     WHEN EXISTS (SELECT 1 FROM ledger_column c JOIN asset a ON a.ledger = c.ledger WHERE a.number = s.number AND c.name = 'ip') THEN 'nothing, the cell is blank'
                     ELSE 'no such column' END) AS registered_en,
       CASE WHEN EXISTS (SELECT 1 FROM part p WHERE p.number = s.number AND p.kind = 'ip' AND p.key = lower(s.address)) THEN 1
            WHEN EXISTS (SELECT 1 FROM part p WHERE p.number = s.number AND p.kind = 'ip') AND s.family = 'inet' THEN 0
            WHEN EXISTS (SELECT 1 FROM none_of n WHERE n.number = s.number AND n.kind = 'ip') THEN 0
       END AS ok  -- forms have room for the fourth version only
FROM   seen_address s
WHERE  s.number IS NOT NULL
GROUP  BY s.number, s.address
