-- rule:      clock-set-back
-- title:     系统时钟被回拨 | The clock was set back
-- severity:  medium
-- basis:     公开的检查工具与取证通行做法：查看日志间断、清空、改写和时钟回拨 | Public inspection tools and common forensic practice: gaps, emptied and altered logs, clocks set back (C)
-- service_clause: 7.4.7.5
-- observed:  发现 {signs} 次，最近一次在 {from_time} 与 {to_time} 之间 | {signs} times, the last between {from_time} and {to_time}
-- expected:  时钟不回拨；校时有记录 | the clock is not set back; corrections are recorded
-- remedy:    核对校时记录：每月校时的写明依据；没有记录的，查明是谁在何时改动，并留意该时段的介质使用 | Hold it against the records of clock corrections: if it was one, write that down; if not, find out who changed it and when, and look at the use of media in that time
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
WHERE  sign = 'clock_set_back' AND after_commissioning = 1
GROUP  BY source
