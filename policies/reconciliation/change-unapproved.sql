-- rule:      change-unapproved
-- title:     台账变更未注明审批 | A change of the ledger names no approval
-- severity:  medium
-- basis:     保密资格标准：信息设备变更、维修、报废须审批，台账变更有据 | Secrecy qualification standard: changes, repairs and scrapping are approved, and the ledger changes by them (B)
-- service_clause: 7.4.7.2
-- observed:  条目 {entry}：{person} 于 {at} 变更 {number} 的{columns_zh}，未注明审批 | entry {entry}: {person} changed {columns} of {number} at {at} and named no approval
-- expected:  每项变更都注明审批表、编号、批准人、日期 | every change names its form, number, approver and day
-- remedy:    补办审批后用 mijian-desk ledger approve 条目号 记明审批表、编号、批准人、日期（原条目保留）；不予批准的，变更回原内容并同样记明 | Get the approval and record it: mijian-desk ledger approve ENTRY, with form, number, approver and day (the first entry stays); what is not approved is changed back, and that is recorded the same way
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT '条目 ' || u.entry AS subject,
       u.number, u.entry, u.person, u.at, u.columns, u.columns_zh,
       0 AS ok
FROM   unapproved u
