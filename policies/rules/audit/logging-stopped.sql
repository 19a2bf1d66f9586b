-- rule:      logging-stopped
-- title:     日志服务曾被停止 | Logging was stopped
-- severity:  medium
-- basis:     审计进程不得被中断、审计记录受到保护（GB/T 22239-2019 8.1.4.3，条号以现行文本为准） | Auditing is not interrupted and its records are protected (GB/T 22239-2019 8.1.4.3; see the text in force for the number) (D)
-- service_clause: 7.4.7.5
-- observed:  {signs} 次，最近一次自 {from_time} 至 {to_time} | {signs} times, last from {from_time} to {to_time}
-- expected:  开机期间日志与审计服务不停止 | logging and auditing run as long as the machine does
-- remedy:    核对维护记录；没有记录的，查明由谁停止、其间做过什么；限制停止日志服务的权限 | Look it up in the records of maintenance; if it is not there, find out who stopped it and what was done meanwhile; limit who may stop it
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
WHERE  sign = 'logging_stopped' AND after_commissioning = 1
GROUP  BY source
