-- rule:      hardware-on-two-assets
-- title:     同一硬件见于两台终端 | One piece of hardware was seen in two terminals
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  {kind} {value} 见于 {numbers} | {kind} {value} was seen in {numbers}
-- expected:  一块硬盘、一块主板只在一台终端中 | a disk or a board is in one terminal only
-- remedy:    查明硬盘、主板在终端间的移动和审批；台账登记不符的更正 | Find out how it moved between them and who approved it; correct the ledger
-- empty:     compliant
-- complete:  seen_computer, seen_disk
-- on_fail:   deviation
SELECT h.kind || ' ' || h.value AS subject,
       CASE h.kind WHEN 'disk' THEN 'disk_serial 维修' ELSE 'serial 维修' END AS about,
       h.kind, h.value, min(h.number) AS number, group_concat(h.number, '、') AS numbers,
       count(*) = 1 AS ok
FROM  (SELECT DISTINCT 'disk' AS kind, lower(serial) AS value, number FROM seen_disk WHERE serial IS NOT NULL AND number IS NOT NULL
       UNION
       SELECT DISTINCT 'board', lower(board_serial), number FROM seen_computer WHERE board_serial IS NOT NULL AND number IS NOT NULL) h
GROUP  BY h.kind, h.value
