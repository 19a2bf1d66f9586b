-- rule:      log-shortened
-- title:     日志疑似被截短 | A log seems to have been cut
-- severity:  medium
-- basis:     公开的检查工具与取证通行做法：查看日志间断、清空、改写和时钟回拨 | Public inspection tools and common forensic practice: gaps, emptied and altered logs, clocks set back (C)
-- service_clause: 7.4.7.5
-- observed:  发现 {signs} 处，{file}，缺失部分约自 {from_time} 至 {to_time} | {signs} times, {file}, missing from about {from_time} to {to_time}
-- expected:  日志首尾完整、与轮转规律一致 | logs are whole and fit their rotation
-- remedy:    核对轮转配置（/etc/logrotate.d）和转存记录；不能解释的，保全现有日志并查明责任人 | Hold it against /etc/logrotate.d and the records of moving logs away; if that does not explain it, secure what is left and find out who did it
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
WHERE  sign = 'shortened' AND after_commissioning = 1
GROUP  BY source
