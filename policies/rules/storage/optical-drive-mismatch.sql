-- rule:      optical-drive-mismatch
-- title:     光驱与台账不符 | Optical drives differ from the ledger
-- severity:  medium
-- basis:     公开的台账规范：计算机台账登记光驱（只读、读写、无） | Published ledger specification: the ledger of computers says what optical drive there is (read-only, writing, none) (A)
-- service_clause: 7.4.7.2
-- observed:  光驱数量 {drives}（{models}） | optical drives: {drives} ({models})
-- expected:  台账登记：{registered} | registered: {registered}
-- remedy:    核实光驱是否加装或拆除；经审批的更新台账，加装的拆除 | Find out whether a drive was added or taken out; update the ledger if that was approved, remove what was added
-- empty:     unknown
-- complete:  block_device
-- on_fail:   deviation
SELECT 'optical'  AS subject,
       a.optical  AS registered,
       (SELECT count(*) FROM block_device d WHERE d.kind = 'optical') AS drives,
       coalesce((SELECT group_concat(d.model, ', ') FROM block_device d WHERE d.kind = 'optical'), '—') AS models,
       CASE a.optical WHEN '无' THEN NOT EXISTS (SELECT 1 FROM block_device d WHERE d.kind = 'optical')
                      WHEN '只读' THEN EXISTS (SELECT 1 FROM block_device d WHERE d.kind = 'optical')
                      WHEN '读写' THEN EXISTS (SELECT 1 FROM block_device d WHERE d.kind = 'optical')
       END        AS ok
FROM   registered_asset a
