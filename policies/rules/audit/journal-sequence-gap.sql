-- rule:      journal-sequence-gap
-- title:     systemd 日志的序号不连续 | Numbers are missing in the systemd journal
-- severity:  medium
-- basis:     公开的检查工具与取证通行做法：查看日志间断、清空、改写和时钟回拨 | Public inspection tools and common forensic practice: gaps, emptied and altered logs, clocks set back (C)
-- service_clause: 7.4.7.5
-- observed:  缺少约 {entries} 条，自 {from_time} 至 {to_time} | about {entries} entries are missing, from {from_time} to {to_time}
-- expected:  序号连续，或只缺被系统按容量清理的最早部分 | numbers follow each other, or only the oldest were dropped to make room
-- remedy:    核对 journald 的容量与保存时间设置；不能解释的，保全 /var/log/journal 并查明由谁删除 | Hold it against journald's limits of size and time; if that does not explain it, secure /var/log/journal and find out who deleted entries
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT source         AS subject,
       max(from_time) AS from_time,
       max(to_time)   AS to_time,
       sum(count)     AS entries,
       count(*)       AS signs,
       max(file)      AS file,
       0              AS ok
FROM   log_sign
WHERE  sign = 'sequence_gap' AND after_commissioning = 1
GROUP  BY source
