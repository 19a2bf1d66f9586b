-- rule:      chassis-mismatch
-- title:     机型与声明的类型不符 | The kind of machine differs from the declaration
-- severity:  medium
-- basis:     公开的台账规范：计算机类型登记为台式机或便携机 | Published ledger specification: a computer is registered as 台式机 (desktop) or 便携机 (portable) (A)
-- service_clause: 7.4.7.2
-- observed:  机箱类型 {chassis}，声明为 {declared} | chassis {chassis}, declared as {declared}
-- expected:  机箱类型与声明一致 | the chassis is what was declared
-- remedy:    当面核对；便携机按便携机要求管理，登记有误的更正 | Look at the machine; treat a portable as one, correct a wrong entry
-- empty:     unknown
-- complete:  -
-- on_fail:   lead
SELECT 'chassis'        AS subject,
       i.chassis,
       d.computer_type  AS declared,
       CASE d.computer_type WHEN '便携机' THEN i.chassis = 'portable'
                            WHEN '台式机' THEN i.chassis <> 'portable'
       END              AS ok
FROM   terminal_identity i, terminal_declared d
