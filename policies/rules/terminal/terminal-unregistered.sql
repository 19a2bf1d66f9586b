-- rule:      terminal-unregistered
-- title:     终端未登记入台账 | The terminal is not in the ledger
-- severity:  high
-- basis:     保密资格标准：信息设备台账要素齐全、账物相符 | Secrecy qualification standard: the ledger of devices is complete and true (B)
-- service_clause: 7.4.7.2
-- observed:  终端声明编号 {number} | the terminal declares the number {number}
-- expected:  台账中有该编号的一行 | the ledger has a row with this number
-- remedy:    核对机身标识与台账；未登记的办理登记和审批后再使用 | Compare the label on the case with the ledger; register the terminal with approval before it is used on
-- empty:     unknown
-- complete:  registered_asset
-- on_fail:   deviation
SELECT 'terminal' AS subject,
       d.number,
       EXISTS (SELECT 1 FROM registered_asset a WHERE a.number = d.number) AS ok
FROM   terminal_declared d
