-- rule:      mac-not-registered
-- title:     网卡的 MAC 地址未登记 | A network card has a MAC address that the ledger does not have
-- severity:  medium
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 检查见 {name} 的 MAC 地址 {mac}；台账：{registered} | the visit of {taken_at} saw MAC address {mac} of {name}; the ledger has: {registered_en}
-- expected:  机内每块网卡的 MAC 地址都在台账中 | the MAC address of every card in the machine is in the ledger
-- remedy:    核对网卡更换、增加的审批；属实的变更台账，外接网卡查明来源 | Look for the approval of the card; with one, change the ledger; find out the origin of one plugged in
-- empty:     compliant
-- complete:  seen_interface
-- on_fail:   deviation
SELECT s.number || ' ' || s.mac AS subject,
       s.number, 'mac 维修' AS about, s.mac, max(s.name) AS name, max(s.taken_at) AS taken_at,
       coalesce((SELECT group_concat(p.value, '、') FROM part p WHERE p.number = s.number AND p.kind = 'mac'),
                CASE WHEN EXISTS (SELECT 1 FROM none_of n WHERE n.number = s.number AND n.kind = 'mac') THEN '无'
                     WHEN EXISTS (SELECT 1 FROM ledger_column c JOIN asset a ON a.ledger = c.ledger WHERE a.number = s.number AND c.name = 'mac') THEN '空白'
                     ELSE '无此栏' END) AS registered,
       coalesce((SELECT group_concat(p.value, '、') FROM part p WHERE p.number = s.number AND p.kind = 'mac'),
                CASE WHEN EXISTS (SELECT 1 FROM none_of n WHERE n.number = s.number AND n.kind = 'mac') THEN 'none (无)'
                     WHEN EXISTS (SELECT 1 FROM ledger_column c JOIN asset a ON a.ledger = c.ledger WHERE a.number = s.number AND c.name = 'mac') THEN 'nothing, the cell is blank'
                     ELSE 'no such column' END) AS registered_en,
       CASE WHEN EXISTS (SELECT 1 FROM part p WHERE p.number = s.number AND p.kind = 'mac' AND p.key = lower(s.mac)) THEN 1
            WHEN EXISTS (SELECT 1 FROM part p WHERE p.number = s.number AND p.kind = 'mac') THEN 0
            WHEN EXISTS (SELECT 1 FROM none_of n WHERE n.number = s.number AND n.kind = 'mac') THEN 0
       END AS ok
FROM   seen_interface s
WHERE  s.number IS NOT NULL AND s.mac IS NOT NULL
GROUP  BY s.number, s.mac
