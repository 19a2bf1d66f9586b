-- rule:      snapshot-another-machine
-- title:     台账编号由另一台机器声明，其快照已拒收 | Another machine declares a number of the ledger; its snapshot was refused
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {kept_at} 拒收 {file}（{taken_at} 检查，声明编号 {number}）：{reason} | {kept_at}: {file} was refused (visit of {taken_at}, declares {number}): {reason_en}
-- expected:  一个编号只由台账所记的那台机器声明 | a number is declared by the machine that its ledger row is of, and by no other
-- remedy:    找到该机当面核对：克隆的系统以自己的编号登记后重新检查并导入；换机的查审批，据以变更台账后再导入同一文件；来历不明的按失泄密线索查处。该机以自己的编号导入后本条即消 | Find that machine and look at it: a clone is enrolled under its own number, visited and imported again; an exchange needs an approval by which the ledger is changed before the same file is imported; of unknown origin it is investigated. This goes once the machine comes in under its own number
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT '条目 ' || p.entry AS subject,
       p.number, p.number || coalesce('、' || p.hardware_of, '') AS numbers, p.hardware_of,
       p.file, p.taken_at, p.kept_at, p.reason, p.reason_en,
       p.is_settled IS 1 AS ok
FROM   put_aside p
WHERE  p.cause = 'another_machine'
