-- rule:      wireless-module-not-removed
-- title:     台账称已拆除的无线模块仍在 | A wireless module is there that the ledger calls removed
-- severity:  high
-- basis:     公开的保密管理要求：涉密计算机拆除无线联网模块，台账与实物相符 | Published secrecy rules: wireless modules of classified computers are taken out, and the ledger is true (B)
-- service_clause: 7.4.7.2
-- observed:  {name}（{kind}，驱动 {driver}，总线 {bus}）在机内；台账：无线模块 {registered} | {name} ({kind}, driver {driver}, bus {bus}) is there; the ledger says: wireless module {registered}
-- expected:  台账为“无”或“已拆除”时机内没有无线网卡 | no wireless adapter where the ledger says 无 or 已拆除
-- remedy:    核实拆除记录，拆除模块并更新台账；外接的 USB 无线网卡查明来源 | Look at the record of the removal, take the module out and bring the ledger up to date; find the origin of one plugged in by USB
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT n.place AS subject,
       n.name, n.kind, n.driver, n.bus,
       a.wireless_module AS registered,
       CASE WHEN n.kind = 'unknown' AND a.wireless_module <> '有' THEN NULL  -- it may be a radio
            WHEN a.wireless_module IN ('无', '已拆除') THEN 0
            WHEN a.wireless_module = '有' THEN 1
       END AS ok  -- any other word of the ledger: nobody knows what it means
FROM  (SELECT stable_name AS place, name, kind, driver, bus FROM network_interface
       WHERE  physical = 1 AND kind IN ('wireless', 'cellular', 'bluetooth')
       UNION ALL  -- hardware that no driver took
       SELECT path, coalesce(max(name), path), kind, max(driver), max(bus) FROM multimedia_device
       WHERE  kind IN ('wireless', 'unknown') GROUP BY path, kind HAVING max(driver) IS NULL) n
       LEFT JOIN registered_asset a ON 1
