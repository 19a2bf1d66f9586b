-- rule:      inspection-differs
-- title:     人工检查所见与台账不符 | An inspection by hand saw something else than the ledger has
-- severity:  medium
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 人工检查{item_zh}：{seen}；台账：{registered} | inspection by hand of {taken_at}, {item_en}: {seen}; the ledger has: {registered}
-- expected:  责任人、放置地点、光驱、无线网卡与台账一致 | responsible person, place, optical drive and wireless module are those of the ledger
-- remedy:    核实现状与审批：有审批的按审批变更台账，没有的查明原因并补办或恢复 | Find out what is so and who approved it: with an approval, change the ledger by it; without, get one or put it back
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT s.number || ' ' || s.item AS subject,
       s.number, i.about, s.taken_at, i.item_zh, i.item_en, s.seen,
       coalesce(CASE s.item WHEN 'responsible' THEN a.responsible WHEN 'place' THEN a.place
                            WHEN 'optical' THEN a.optical ELSE a.wireless_module END, '—') AS registered,
       CASE s.item WHEN 'responsible' THEN replace(s.seen, ' ', '') = replace(a.responsible, ' ', '')
                   WHEN 'place' THEN replace(s.seen, ' ', '') = replace(a.place, ' ', '')
                   WHEN 'optical' THEN s.seen = a.optical
                   WHEN 'wireless' THEN CASE WHEN s.seen = '有' THEN 1  -- another rule holds that against the ledger
                                             WHEN a.wireless_module IS NULL THEN 1  -- the ledger need not say it
                                             ELSE a.wireless_module IN ('无', '已拆除') END
       END AS ok  -- a blank cell of the ledger says nothing
FROM   answer s JOIN asset a ON a.number = s.number
       JOIN (SELECT 'responsible' AS item, '责任人' AS item_zh, 'responsible person' AS item_en, 'responsible 借出' AS about
             UNION ALL SELECT 'place', '放置地点', 'place', 'place 借出 维修'
             UNION ALL SELECT 'optical', '光驱', 'optical drive', 'optical 维修'
             UNION ALL SELECT 'wireless', '无线网卡、蓝牙', 'wireless or Bluetooth', 'wireless_module 维修') i ON i.item = s.item
