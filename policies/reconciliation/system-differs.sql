-- rule:      system-differs
-- title:     操作系统与台账写法不同 | The operating system is written otherwise in the ledger
-- severity:  low
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 检查见 {seen}；台账：{registered} | the visit of {taken_at} saw {seen}; the ledger has: {registered}
-- expected:  台账的操作系统版本与实际一致（写法可不同） | the system of the ledger is the one that runs (its spelling may differ)
-- remedy:    核实是否同一系统：写法不同的统一写法，换过系统的查审批并变更台账 | Find out whether they are the same: agree on one spelling, or look for the approval of the change
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT d.number AS subject,
       d.number, 'system 维修' AS about, d.seen, d.registered, d.taken_at,
       CASE WHEN d.holds = 1 AND d.is_earlier THEN NULL ELSE d.holds END AS ok  -- not looked at since
FROM  (SELECT a.number, c.system AS seen, a.system AS registered,
              coalesce(max(c.taken_at), v.taken_at) AS taken_at, c.entry IS NOT v.entry AS is_earlier,
              CASE WHEN c.system IS NULL OR a.system IS NULL THEN NULL
                   WHEN instr(replace(lower(c.system), ' ', ''), replace(lower(a.system), ' ', '')) > 0 THEN 1
                   WHEN instr(replace(lower(a.system), ' ', ''), replace(lower(c.system), ' ', '')) > 0 THEN 1
                   ELSE 0
              END AS holds
       FROM   asset a JOIN visit v ON v.number = a.number
              LEFT JOIN seen_computer c ON c.number = a.number AND c.system IS NOT NULL
       WHERE  a.kind = 'computer'
       GROUP  BY a.number) d
