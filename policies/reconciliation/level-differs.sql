-- rule:      level-differs
-- title:     终端声明的密级与台账不符 | The terminal declares another level (密级) than the ledger
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {is_declared?终端声明:人工填写（机身标签或导入时）} {seen}；台账：{registered}（{taken_at} 检查） | {is_declared?the terminal declares:a person said (its label, or at import)} {seen}; the ledger says {registered} (visit of {taken_at})
-- expected:  两者一致 | both are the same
-- remedy:    以定密审批为准，更正终端声明或台账 | Go by the approval of its level; correct the declaration or the ledger
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT a.number AS subject,
       a.number, 'level' AS about, coalesce(v.declared_level, v.level) AS seen, a.level AS registered, v.taken_at,
       v.is_by_hand IS NOT 1 AND v.is_level_typed IS NOT 1 AS is_declared,
       CASE WHEN a.level IN ('绝密', '机密', '秘密', '非密') THEN a.level = coalesce(v.declared_level, v.level) END AS ok  -- that of its class: class-level-differs
FROM   asset a JOIN visit v ON v.number = a.number
WHERE  a.kind = 'computer'
