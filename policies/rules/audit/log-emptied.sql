-- rule:      log-emptied
-- title:     日志疑似被清空 | A log seems to have been emptied
-- severity:  high
-- basis:     公开的涉密单机审计要求：保留全部历史日志，不得覆盖、删改 | Published audit requirements for classified stand-alone computers: all former logs are kept, none is overwritten or altered (C)
-- service_clause: 7.4.7.5
-- observed:  发现 {signs} 处，{file}，内容消失于 {from_time} 至 {to_time} 之间 | {signs} times, {file}, its content went between {from_time} and {to_time}
-- expected:  日志只轮转、转存，不清空 | logs are rotated and moved away, never emptied
-- remedy:    先转存现有日志，不要再写入或清理；核实是否为管理员转存、系统重装或磁盘写满后的处置；不是的，查明时间和责任人，核对其他日志与登录记录，按规定报告 | Copy what is left first and clean nothing more; see whether an administrator moved it away, the system was reinstalled or the disk was full; if not, find out when and by whom, hold it against other logs and logins, and report as the rules say
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
