-- rule:      login-record-zeroed
-- title:     登录记录中有被清零的记录 | Records of logins were zeroed
-- severity:  high
-- basis:     公开的检查工具与取证通行做法：查看日志间断、清空、改写和时钟回拨 | Public inspection tools and common forensic practice: gaps, emptied and altered logs, clocks set back (C)
-- service_clause: 7.4.7.5
-- observed:  {file} 中有 {entries} 条被清零，在 {from_time} 至 {to_time} 之间 | {entries} records of {file} are zero, between {from_time} and {to_time}
-- expected:  登录记录无清零 | no zeroed record
-- remedy:    先排除断电或磁盘故障造成的空白；排除后按擦除痕迹处理：保全 /var/log/wtmp，核对审计日志，查明责任人并按规定报告 | First rule out a power cut or a failing disk; otherwise treat it as wiped: secure /var/log/wtmp, hold it against the audit log, find out who did it and report as the rules say
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
WHERE  sign = 'zeroed_record' AND after_commissioning = 1
GROUP  BY source
