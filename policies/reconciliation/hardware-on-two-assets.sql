-- rule:      hardware-on-two-assets
-- title:     同一硬件见于两台终端 | One piece of hardware was seen in two terminals
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {kind} {value} 见于 {numbers} | {kind} {value} was seen in {numbers}
-- expected:  一块硬盘、一块主板只在一台终端中；移装的已变更台账 | a disk or a board is in one terminal only; of one that moved the ledgers tell
-- remedy:    查明硬盘、主板在终端间的移动和审批；台账登记不符的更正 | Find out how it moved between them and who approved it; correct the ledger
-- empty:     compliant
-- complete:  seen_computer, seen_disk
-- on_fail:   deviation
SELECT h.kind || ' ' || h.value AS subject,
       CASE h.kind WHEN 'disk' THEN 'disk_serial 维修' ELSE 'serial 维修' END AS about,
       h.kind, h.value, min(h.number) AS number, group_concat(h.number, '、') AS numbers,
       count(*) = 1  -- or it moved: the ledgers have it in one terminal only, and that one saw it last
       OR (h.kind = 'disk' AND sum(h.is_registered) = 1 AND max(iif(h.is_registered, h.taken_at, '')) > max(iif(h.is_registered, '', h.taken_at))) AS ok
FROM  (SELECT 'disk' AS kind, lower(s.serial) AS value, s.number, max(s.taken_at) AS taken_at,
              EXISTS (SELECT 1 FROM part p WHERE p.number = s.number AND p.kind = 'disk' AND p.key = lower(s.serial)) AS is_registered
       FROM   seen_disk s WHERE s.serial IS NOT NULL AND s.number IS NOT NULL GROUP BY lower(s.serial), s.number
       UNION ALL
       SELECT 'board', lower(board_serial), number, max(taken_at), 0
       FROM   seen_computer WHERE board_serial IS NOT NULL AND number IS NOT NULL GROUP BY lower(board_serial), number) h
GROUP  BY h.kind, h.value
