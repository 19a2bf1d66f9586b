-- rule:      terminal-not-registered
-- title:     检查过的终端不在任何台账中 | A terminal was visited that no ledger has
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 检查的终端（声明编号 {declared}，主机名 {hostname}）不在台账中 | the terminal visited on {taken_at} (declares {declared}, host name {hostname}) is in no ledger
-- expected:  每台终端都在台账中 | every terminal is in a ledger
-- remedy:    核实来源与审批，补登台账：mijian-desk proposal list、proposal take | Find out where it is from and who approved it, and enter it: mijian-desk proposal list, proposal take
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT '条目 ' || v.entry AS subject,
       v.declared AS number, v.declared, v.hostname, v.taken_at,
       0 AS ok
FROM   visit v
WHERE  v.number IS NULL AND v.hardware_of IS NULL  -- of one that was renumbered: number-not-registered
