-- rule:      chassis-differs
-- title:     机箱与台账的类型不符 | The chassis is not of the type that the ledger has
-- severity:  medium
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 检查见机箱为{is_portable?便携机:台式机}；台账类型：{registered} | the visit of {taken_at} saw the chassis of a {is_portable?portable:desktop}; its type in the ledger: {registered}
-- expected:  机箱与台账类型一致 | the chassis is of the type in the ledger
-- remedy:    当面核对（固件所报机箱可能有误）；台账有误的按审批变更，便携机按便携机要求管理 | Look at the machine, for its firmware may tell a wrong chassis; correct the ledger by approval, and treat a portable as one
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT a.number AS subject,
       a.number, 'type' AS about, c.chassis, c.chassis = 'portable' AS is_portable,
       a.type AS registered, max(c.taken_at) AS taken_at,
       CASE a.type WHEN '便携机' THEN c.chassis = 'portable' WHEN '台式机' THEN c.chassis = 'desktop' END AS ok
FROM   asset a JOIN visit v ON v.number = a.number
       JOIN seen_computer c ON c.number = a.number AND c.chassis IN ('portable', 'desktop')
WHERE  a.kind = 'computer'
AND    EXISTS (SELECT 1 FROM ledger_column l WHERE l.ledger = a.ledger AND l.name = 'type')
AND    NOT (v.terminal_class LIKE 'portable-%' AND a.type IS '台式机')  -- there portable-differs tells
GROUP  BY a.number
