-- rule:      log-rotation-missing
-- title:     缺少轮转日志中的一份 | One of a log's rotations is missing
-- severity:  medium
-- basis:     公开的检查工具与取证通行做法：查看日志间断、清空、改写和时钟回拨 | Public inspection tools and common forensic practice: gaps, emptied and altered logs, clocks set back (C)
-- service_clause: 7.4.7.5
-- observed:  {signs} 处缺失，缺失的一段约自 {from_time} 至 {to_time} | {signs} missing, from about {from_time} to {to_time}
-- expected:  轮转日志编号、日期连续 | the numbers or days of the rotations follow each other
-- remedy:    核对转存记录；没有转存的，查明由谁删除，按规定报告 | Look it up in the records of moving logs away; if it was not moved, find out who deleted it and report as the rules say
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
WHERE  sign = 'rotation_missing' AND after_commissioning = 1
GROUP  BY source
