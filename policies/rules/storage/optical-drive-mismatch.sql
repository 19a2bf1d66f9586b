-- rule:      optical-drive-mismatch
-- title:     光驱与台账不符 | Optical drives differ from the ledger
-- severity:  medium
-- basis:     公开的台账规范：计算机台账登记光驱（只读、读写、无） | Published ledger specification: the ledger of computers says what optical drive there is (read-only, writing, none) (A)
-- service_clause: 7.4.7.2
-- observed:  光驱 {drives} 台：{models}；其中可刻录 {writing} 台，不知能否刻录 {untold} 台 | {drives} optical drives: {models}; of them write discs: {writing}, could not tell: {untold}
-- expected:  台账登记：{registered} | registered: {registered}
-- remedy:    核实光驱是否加装、更换或拆除；经审批的更新台账，加装的拆除，登记为只读的换回只读光驱 | Find out whether a drive was added, replaced or taken out; update the ledger if that was approved, remove what was added, put back a read-only drive where the ledger says 只读
-- empty:     unknown
-- complete:  block_device
-- on_fail:   deviation
WITH drive AS (
  SELECT count(*)                                        AS drives,
         coalesce(group_concat(model, ', '), '—')        AS models,
         coalesce(sum(writes_discs = 1), 0)              AS writing,
         coalesce(sum(writes_discs IS NULL), 0)          AS untold
  FROM   block_device
  WHERE  kind = 'optical')
SELECT 'optical'       AS subject,
       a.optical       AS registered,
       drive.drives, drive.models, drive.writing, drive.untold,
       CASE trim(a.optical)
            WHEN '无'   THEN drives = 0
            WHEN '只读' THEN CASE WHEN drives = 0 OR writing > 0 THEN 0 WHEN untold = 0 THEN 1 END
            WHEN '读写' THEN CASE WHEN writing > 0 THEN 1 WHEN untold = 0 THEN 0 END
       END             AS ok
FROM   registered_asset a, drive
