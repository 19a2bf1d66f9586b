-- rule:      number-differs
-- title:     终端声明的编号不是台账的编号 | The terminal declares another number than its ledger row has
-- severity:  medium
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  终端声明 {declared}；按主板和硬盘认出是台账的 {number}（{taken_at} 检查） | the terminal declares {declared}; by board and disk it is {number} of the ledger (visit of {taken_at})
-- expected:  终端声明的编号与台账一致 | the declared number is that of the ledger
-- remedy:    更正终端声明（mijian enroll），或按审批变更台账编号；标签一并更换 | Correct the declaration (mijian enroll), or change the number by approval; replace the label too
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT v.number AS subject,
       v.number, v.declared, v.taken_at,
       v.declared = v.number AS ok
FROM   visit v
WHERE  v.number IS NOT NULL
