-- rule:      inspection-noted
-- title:     人工检查记下的情况待核实 | An inspection by hand noted something
-- severity:  low
-- basis:     推断：检查人记下的其他情况、写法不同的型号须由人判断 | Inference: what an inspector noted, and a model written otherwise, is for a person to judge (D)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 人工检查{item_zh}：{seen}；台账：{registered} | inspection by hand of {taken_at}, {item_en}: {seen}; the ledger has: {registered}
-- expected:  没有待核实的情况 | nothing left to find out
-- remedy:    核实所记情况并处置；台账有误的按审批变更 | Find out what it is about and deal with it; where the ledger is wrong, change it with an approval
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT s.number || ' ' || s.item AS subject,
       s.number, CASE s.item WHEN 'model' THEN 'model 维修' END AS about, s.taken_at, i.item_zh, i.item_en, s.seen,
       CASE s.item WHEN 'model' THEN coalesce(a.model, '—') ELSE '—' END AS registered,
       CASE WHEN s.item = 'remark' THEN s.seen IN ('正常', '无异常', '完好')
            WHEN instr(replace(lower(a.model), ' ', ''), replace(lower(s.seen), ' ', '')) > 0 THEN 1
            WHEN instr(replace(lower(s.seen), ' ', ''), replace(lower(a.model), ' ', '')) > 0 THEN 1
            WHEN a.model IS NOT NULL THEN 0
       END AS ok
FROM   answer s JOIN asset a ON a.number = s.number
       JOIN (SELECT 'remark' AS item, '其他情况' AS item_zh, 'anything else' AS item_en
             UNION ALL SELECT 'model', '品牌型号', 'make and model') i ON i.item = s.item
