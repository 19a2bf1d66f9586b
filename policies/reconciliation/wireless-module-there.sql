-- rule:      wireless-module-there
-- title:     台账称已拆除的无线模块仍在 | A wireless module is there that the ledger calls removed
-- severity:  high
-- basis:     公开的保密管理要求：涉密计算机拆除无线联网模块，台账与实物相符 | Published secrecy rules: wireless modules of classified computers are taken out, and the ledger is true (B)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 检查{is_seen?见 :未能查看全部无线设备}{what}；台账：无线模块 {registered} | the visit of {taken_at} {is_seen?saw :could not look at all radios}{what}; the ledger says: wireless module {registered}
-- expected:  台账为“无”或“已拆除”时机内没有无线网卡和蓝牙 | no wireless adapter or Bluetooth where the ledger says 无 or 已拆除
-- remedy:    核实拆除记录，拆除模块并更新台账 | Look at the record of the removal, take the module out and bring the ledger up to date
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT a.number || coalesce(' ' || m.place, '') AS subject,
       a.number, 'wireless_module 维修' AS about, m.what, m.is_seen, a.wireless_module AS registered, m.taken_at,
       CASE WHEN a.wireless_module = '有' THEN 1
            WHEN m.kind = 'unknown' OR m.is_seen = 0 THEN NULL  -- it may be a radio; nobody looked
            WHEN a.wireless_module IN ('无', '已拆除') THEN 0
       END AS ok
FROM  (SELECT number, name AS place, kind, name || ' (' || kind || coalesce(', ' || driver, '') || ')' AS what, 1 AS is_seen, max(taken_at) AS taken_at
       FROM   seen_interface WHERE kind IN ('wireless', 'cellular', 'bluetooth') GROUP BY number, name
       UNION ALL  -- hardware that is no network card, or that no driver took
       SELECT number, path, kind, name || ' (' || kind || ')', 1, max(taken_at) FROM seen_radio GROUP BY number, path, kind
       UNION ALL
       SELECT number, NULL, NULL, '', 0, taken_at FROM not_whole WHERE name = 'radio') m
       JOIN asset a ON a.number = m.number
WHERE  a.wireless_module IS NOT NULL
