-- rule:      log-emptied-suspected
-- title:     日志疑似被清空 | A log seems to have been emptied
-- severity:  medium
-- basis:     公开的检查工具与取证通行做法：查看日志间断、清空、改写和时钟回拨 | Public inspection tools and common forensic practice: gaps, emptied and altered logs, clocks set back (C)
-- service_clause: 7.4.7.5
-- observed:  发现 {signs} 处，{file}，清空时间不晚于 {to_time} | {signs} times, {file}, emptied no later than {to_time}
-- expected:  日志只轮转、转存，不清空 | logs are rotated and moved away, never emptied
-- remedy:    核实是否为管理员转存、系统重装或磁盘写满后的处置；不是的，查明时间和责任人 | See whether an administrator moved it away, the system was reinstalled or the disk was full; if not, find out when and by whom
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
WHERE  sign = 'emptied' AND after_commissioning = 1
GROUP  BY source
