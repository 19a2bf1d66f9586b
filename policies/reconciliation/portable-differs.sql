-- rule:      portable-differs
-- title:     声明为便携机的终端在台账中不是便携机 | A terminal that declares a portable class is no portable in the ledger
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  终端声明类别 {seen}；台账类型：{registered}（{taken_at} 检查） | the terminal declares class {seen}; its type in the ledger: {registered} (visit of {taken_at})
-- expected:  声明为便携机的，台账类型为便携机 | what declares a portable class is 便携机 in the ledger
-- remedy:    当面核对；是便携机的按审批变更台账类型，按便携机要求管理，不是的更正终端声明 | Look at it: of a portable change the type in the ledger by approval and treat it as one; of anything else correct the declaration
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT a.number AS subject,
       a.number, 'type' AS about, v.terminal_class AS seen, a.type AS registered,
       coalesce(v.class_at, v.taken_at) AS taken_at,
       CASE a.type WHEN '便携机' THEN 1 WHEN '台式机' THEN 0 END AS ok  -- blank, or a word of the unit's own
FROM   asset a JOIN visit v ON v.number = a.number
WHERE  a.kind = 'computer' AND v.terminal_class LIKE 'portable-%'
AND    EXISTS (SELECT 1 FROM ledger_column c WHERE c.ledger = a.ledger AND c.name = 'type')
