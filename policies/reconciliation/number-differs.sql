-- rule:      number-differs
-- title:     终端声明的编号不是台账的编号 | The terminal declares another number than its ledger row has
-- severity:  medium
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {is_by_hand?机身标签为:终端声明} {declared}；{is_by_hand?检查表是:按主板和硬盘认出是}台账的 {number}（{taken_at} 检查） | {is_by_hand?its label says:the terminal declares} {declared}; {is_by_hand?the sheet is that of:by board and disk it is} {number} of the ledger (visit of {taken_at})
-- expected:  终端声明的编号与台账一致 | the declared number is that of the ledger
-- remedy:    装有检查程序的更正终端声明（mijian enroll），人工检查的核对机身标签；或按审批变更台账编号，标签一并更换 | Where the agent runs, correct the declaration (mijian enroll); of a sheet, look at the label; or change the number by approval, and replace the label too
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT v.number AS subject,
       v.number, 'number' AS about, v.declared, v.taken_at, v.is_by_hand IS 1 AS is_by_hand,
       v.declared = v.number AS ok
FROM   visit v
WHERE  v.number IS NOT NULL
