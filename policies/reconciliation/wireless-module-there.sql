-- rule:      wireless-module-there
-- title:     台账称已拆除的无线模块仍在 | A wireless module is there that the ledger calls removed
-- severity:  high
-- basis:     公开的保密管理要求：涉密计算机拆除无线联网模块，台账与实物相符 | Published secrecy rules: wireless modules of classified computers are taken out, and the ledger is true (B)
-- service_clause: 7.4.7.2
-- observed:  {taken_at} 检查见 {name}（{kind}，驱动 {driver}）；台账：无线模块 {registered} | the visit of {taken_at} saw {name} ({kind}, driver {driver}); the ledger says: wireless module {registered}
-- expected:  台账为“无”或“已拆除”时机内没有无线网卡 | no wireless adapter where the ledger says 无 or 已拆除
-- remedy:    核实拆除记录，拆除模块并更新台账 | Look at the record of the removal, take the module out and bring the ledger up to date
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT a.number || ' ' || s.name AS subject,
       a.number, s.name, s.kind, s.driver, a.wireless_module AS registered, max(s.taken_at) AS taken_at,
       CASE WHEN a.wireless_module IN ('无', '已拆除') THEN 0
            WHEN a.wireless_module = '有' THEN 1
       END AS ok
FROM   asset a JOIN seen_interface s ON s.number = a.number
WHERE  a.wireless_module IS NOT NULL AND s.kind IN ('wireless', 'cellular', 'bluetooth')
GROUP  BY a.number, s.name
