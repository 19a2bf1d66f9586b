-- rule:      optical-drive-writes
-- title:     涉密终端配有刻录光驱 | A classified terminal has a drive that writes discs
-- severity:  medium
-- basis:     公开的管理规定：刻录只在审批过的输出机上进行；涉密单机光驱为只读或无 | Published rules: discs are written on approved output terminals only; stand-alone terminals have a read-only drive or none (B)
-- service_clause: 7.4.7.2
-- observed:  光驱 {model}，{writes?可刻录:只读}；台账登记：{registered} | drive {model} {writes?writes discs:reads only}; the ledger says {registered}
-- expected:  只读光驱或无光驱，或台账登记为读写（经审批） | a read-only drive or none, or one that the ledger lists as 读写 with approval
-- remedy:    更换为只读光驱或拆除；作为输出机使用的，办理审批并在台账登记为读写 | Replace it by a read-only one or take it out; if this is an output terminal, get approval and list it as 读写 in the ledger
-- empty:     not_applicable
-- complete:  registered_asset
-- on_fail:   deviation
SELECT d.stable_name  AS subject,
       d.model,
       d.writes_discs AS writes,
       a.optical      AS registered,
       CASE WHEN d.writes_discs = 0 THEN 1
            WHEN d.writes_discs = 1 AND a.number IS NULL THEN 0
            WHEN d.writes_discs = 1 THEN trim(a.optical) = '读写'
       END            AS ok
FROM   block_device d LEFT JOIN registered_asset a ON 1
WHERE  d.kind = 'optical'
