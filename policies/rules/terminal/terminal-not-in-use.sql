-- rule:      terminal-not-in-use
-- title:     使用台账中非在用状态的终端 | A terminal is in use that the ledger calls otherwise
-- severity:  medium
-- basis:     保密资格标准：涉密信息设备全寿命周期管理，停用、维修、报废须审批并登记 | Secrecy qualification standard: devices are managed through their whole life; taking out of use, repair and scrapping are approved and recorded (B)
-- service_clause: 7.4.7.5
-- observed:  台账状态为 {state} | the ledger calls it {state}
-- expected:  在用 | 在用 (in use)
-- remedy:    停止使用，或经审批后把台账状态改为在用 | Stop using it, or have it put back into use with approval
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT number           AS subject,
       state,
       trim(state) = '在用' AS ok
FROM   registered_asset
