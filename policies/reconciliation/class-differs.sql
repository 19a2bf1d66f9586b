-- rule:      class-differs
-- title:     终端声明的类别与所在台账不符 | The terminal declares another class than the ledger it stands in
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  终端声明类别 {seen}；所在台账：{registered}（{taken_at} 检查） | the terminal declares class {seen}; it stands in the ledger {registered} (visit of {taken_at})
-- expected:  类别与台账一致 | the class is the one of the ledger
-- remedy:    核实该终端的用途与审批，更正终端声明，或按审批转入相应台账 | Find out what it is used and approved for; correct its declaration, or move it to the right ledger by approval
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT d.number AS subject,
       d.number, 'level purpose' AS about, d.seen, d.registered, d.taken_at,
       CASE WHEN d.holds = 1 AND d.is_earlier = 1 THEN NULL ELSE d.holds END AS ok  -- the newest visit did not ask
FROM  (SELECT a.number, v.terminal_class AS seen, a.ledger AS registered,
              coalesce(v.class_at, v.taken_at) AS taken_at, v.class_at < v.taken_at AS is_earlier,
              CASE WHEN v.terminal_class IS NULL OR a.ledger NOT IN ('classified_computer', 'relay_computer', 'unclassified_computer', 'internet_computer') THEN NULL
                   WHEN v.terminal_class = 'internet' THEN a.ledger = 'internet_computer'
                   WHEN v.terminal_class = 'internal' THEN a.ledger = 'unclassified_computer'
                   WHEN v.terminal_class = 'relay-unclassified' THEN a.ledger = 'relay_computer'
                   ELSE a.ledger = 'classified_computer'
              END AS holds
       FROM   asset a JOIN visit v ON v.number = a.number
       WHERE  a.kind = 'computer') d
