-- rule:      level-differs
-- title:     终端声明的密级与台账不符 | The terminal declares another level (密级) than the ledger
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {said_by_zh} {seen}；台账：{registered}（{taken_at} 检查） | {said_by} {seen}; the ledger says {registered} (visit of {taken_at})
-- expected:  两者一致 | both are the same
-- remedy:    以定密审批为准，更正终端声明或台账 | Go by the approval of its level; correct the declaration or the ledger
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT a.number AS subject,
       a.number, 'level' AS about, coalesce(v.declared_level, v.level) AS seen, a.level AS registered, v.taken_at,
       CASE v.said WHEN 'hand' THEN '人工检查填写（机身标签）' WHEN 'class' THEN '终端未声明密级，按其声明的类别 ' || v.terminal_class || ' 为' WHEN 'import' THEN '导入时人工填写' ELSE '终端声明' END AS said_by_zh,
       CASE v.said WHEN 'hand' THEN 'an inspection by hand says (its label)' WHEN 'class' THEN 'the terminal declares no level, and its class ' || v.terminal_class || ' is of level' WHEN 'import' THEN 'a person said at import' ELSE 'the terminal declares' END AS said_by,
       CASE WHEN a.level IN ('绝密', '机密', '秘密', '非密') THEN a.level = coalesce(v.declared_level, v.level) END AS ok  -- that of its class: class-level-differs
FROM   asset a
JOIN  (SELECT visit.*,
              CASE WHEN is_by_hand IS 1 THEN 'hand' WHEN is_level_typed IS NOT 1 THEN 'terminal'
                   WHEN level = CASE WHEN terminal_class = 'internet' THEN '非密' WHEN terminal_class LIKE '%-juemi' THEN '绝密' WHEN terminal_class LIKE '%-jimi' THEN '机密' WHEN terminal_class LIKE '%-mimi' THEN '秘密' END THEN 'class'
                   ELSE 'import' END AS said
       FROM   visit) v ON v.number = a.number
WHERE  a.kind = 'computer'
