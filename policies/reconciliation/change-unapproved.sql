-- rule:      change-unapproved
-- title:     台账变更未注明审批 | A change of the ledger names no approval
-- severity:  medium
-- basis:     保密资格标准：信息设备变更、维修、报废须审批，台账变更有据 | Secrecy qualification standard: changes, repairs and scrapping are approved, and the ledger changes by them (B)
-- service_clause: 7.4.7.2
-- observed:  条目 {entry}：{person} 于 {at} 变更 {number} 的 {columns}，未注明审批 | entry {entry}: {person} changed {columns} of {number} at {at} and named no approval
-- expected:  每项变更都注明审批表、编号、批准人、日期 | every change names its form, number, approver and day
-- remedy:    补办审批，以同样内容重记一次变更并注明审批（原条目保留） | Get the approval, and enter the change again with it (the first entry stays)
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT '条目 ' || u.entry AS subject,
       u.number, u.entry, u.person, u.at, u.columns,
       0 AS ok
FROM   unapproved u
