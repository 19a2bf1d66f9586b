-- rule:      number-not-registered
-- title:     终端声明的编号台账中没有，而硬件是台账中另一编号的 | A terminal declares a number that no ledger has, and its hardware is that of another number
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 检查的终端声明编号 {declared}，台账中没有；主板和硬盘是台账中 {number} 的（主机名 {hostname}） | the terminal visited on {taken_at} declares {declared}, which no ledger has; its board and disk are those of {number} (host name {hostname})
-- expected:  终端声明台账中的编号 | a terminal declares the number that it has in the ledger
-- remedy:    声明有误的更正（mijian enroll）后重新检查并导入；经批准换编号的，按审批变更台账中 {number} 的编号；不要用 proposal take 登记为新资产 | Correct the declaration (mijian enroll), visit it again and import that; where the number was changed by approval, change that of {number} in the ledger; do not enter it as a new asset with proposal take
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT '条目 ' || v.entry AS subject,
       v.hardware_of AS number, v.hardware_of || coalesce('、' || v.declared, '') AS numbers,
       'number' AS about, v.declared, v.hostname, v.taken_at,
       EXISTS (SELECT 1 FROM visit later WHERE later.number = v.hardware_of AND later.taken_at > v.taken_at AND later.declared = later.number) AS ok
FROM   visit v
WHERE  v.number IS NULL AND v.hardware_of IS NOT NULL
