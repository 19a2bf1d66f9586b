-- rule:      class-level-differs
-- title:     终端声明的类别与台账的密级不符 | The class that a terminal declares is of another level (密级) than its ledger row
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  终端声明类别 {seen}（{class_level}级），声明密级 {declared}；台账密级：{registered}（{taken_at} 检查） | the terminal declares class {seen}, which is of level {class_level}, and level {declared}; the ledger says {registered} (visit of {taken_at})
-- expected:  类别的密级与台账一致 | the class is of the level that the ledger has
-- remedy:    以定密审批为准，更正终端声明的类别或台账的密级 | Go by the approval of its level; correct the declared class or the level in the ledger
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT d.number AS subject,
       d.number, 'level' AS about, d.seen, d.class_level, d.declared, d.registered, d.taken_at,
       CASE WHEN d.registered IN ('绝密', '机密', '秘密', '非密') THEN d.registered = d.class_level END AS ok
FROM  (SELECT a.number, v.terminal_class AS seen, a.level AS registered,
              coalesce(v.declared_level, v.level) AS declared, coalesce(v.class_at, v.taken_at) AS taken_at,
              CASE WHEN v.terminal_class LIKE '%-juemi' THEN '绝密' WHEN v.terminal_class LIKE '%-jimi' THEN '机密' WHEN v.terminal_class LIKE '%-mimi' THEN '秘密' END AS class_level
       FROM   asset a JOIN visit v ON v.number = a.number
       WHERE  a.kind = 'computer' AND a.ledger NOT IN ('relay_computer', 'unclassified_computer', 'internet_computer')) d  -- there class-differs tells
WHERE  d.class_level IS NOT NULL AND d.class_level IS NOT d.declared  -- else level-differs tells
