-- rule:      terminal-declaration-mismatch
-- title:     终端声明与台账不符 | The terminal's declaration differs from the ledger
-- severity:  medium
-- basis:     保密资格标准：信息设备台账要素齐全、账物相符，人员、密级等变更须审批并登记 | Secrecy qualification standard: the ledger of devices is complete and true; changes of person or level are approved and recorded (B)
-- service_clause: 7.4.7.2
-- observed:  {field}：终端声明 {declared} | {field}: the terminal declares {declared}
-- expected:  与台账一致：{registered} | as in the ledger: {registered}
-- remedy:    查明以哪一个为准；变更经审批的更新台账，声明过时的用 enroll 重新登记 | Find out which is right; update the ledger after an approved change, or enter the declaration anew with enroll
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT f.field AS subject,
       f.field, f.declared, f.registered,
       trim(f.declared) = trim(f.registered) AS ok
FROM   (SELECT '密级 level' AS field, d.level AS declared, a.level AS registered FROM terminal_declared d, registered_asset a WHERE a.number = d.number
        UNION ALL SELECT '单位 unit', d.unit, a.unit FROM terminal_declared d, registered_asset a WHERE a.number = d.number
        UNION ALL SELECT '科室/课题组 department', d.department, a.department FROM terminal_declared d, registered_asset a WHERE a.number = d.number
        UNION ALL SELECT '责任人 responsible', d.responsible, a.responsible FROM terminal_declared d, registered_asset a WHERE a.number = d.number
        UNION ALL SELECT '放置地点 place', d.place, a.place FROM terminal_declared d, registered_asset a WHERE a.number = d.number
        UNION ALL SELECT '用途 purpose', d.purpose, a.purpose FROM terminal_declared d, registered_asset a WHERE a.number = d.number) f
