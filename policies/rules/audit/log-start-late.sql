-- rule:      log-start-late
-- title:     日志起点晚于系统启用 | A log begins later than the system
-- severity:  low
-- basis:     公开的检查工具与取证通行做法：查看日志间断、清空、改写和时钟回拨 | Public inspection tools and common forensic practice: gaps, emptied and altered logs, clocks set back (C)
-- service_clause: 7.4.7.5
-- observed:  最早记录为 {to_time}，系统在 {from_time} 已投入使用 | the oldest record is of {to_time}; the system was in use by {from_time}
-- expected:  日志自启用之日起保存，或有转存记录 | logs are kept since the system came into use, or there are records of where they were moved
-- remedy:    核对日志转存记录和轮转设置；更早的日志已删除的，说明原因并延长保存时间 | Look up where older logs were moved; if they were deleted, give the reason and keep them longer from now on
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
WHERE  sign = 'late_start' AND after_commissioning = 1
GROUP  BY source
