-- rule:      log-emptied
-- title:     日志被清空 | A log was emptied
-- severity:  high
-- basis:     公开的涉密单机审计要求：保留全部历史日志，不得覆盖、删改 | Published audit requirements for classified stand-alone computers: all former logs are kept, none is overwritten or altered (C)
-- service_clause: 7.4.7.5
-- observed:  发现 {signs} 处，{file}，清空时间不晚于 {to_time} | {signs} times, {file}, emptied no later than {to_time}
-- expected:  日志只轮转、转存，不清空 | logs are rotated and moved away, never emptied
-- remedy:    立即转存现有日志，不要再写入或清理；查明清空的时间和责任人，核对其他日志与登录记录，按规定报告 | Copy what is left at once and clean nothing more; find out when it was emptied and by whom, hold it against other logs and logins, and report as the rules say
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
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
