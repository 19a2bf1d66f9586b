-- rule:      log-gap
-- title:     开机期间日志长时间空白 | A log is silent while the machine was up
-- severity:  medium
-- basis:     公开的检查工具与取证通行做法：查看日志间断、清空、改写和时钟回拨 | Public inspection tools and common forensic practice: gaps, emptied and altered logs, clocks set back (C)
-- service_clause: 7.4.7.5
-- observed:  最近一段空白自 {from_time} 至 {to_time}，空白最长的一段内至少开机 {up_hours} 小时 | the latest silence runs from {from_time} to {to_time}; in the longest the machine was up for at least {up_hours} hours
-- expected:  开机期间日志空白不超过 {hours_allowed} 小时 | no silence of {hours_allowed} hours or more while the machine is up
-- remedy:    核对这段时间的使用登记、登录记录和其他日志：正常空闲的写明依据；日志被停、被删的，查明责任人并按规定报告，此前不要清理任何日志 | Hold this time against the register of use, the logins and other logs: if the machine merely idled, write down why; if logging was stopped or lines were cut, find out who did it and report; clean no log before that
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT source              AS subject,
       max(up_hours)       AS up_hours,
       max(CASE WHEN up_hours >= :gap_hours AND up_hours > usual_hours THEN from_time END) AS from_time,
       max(CASE WHEN up_hours >= :gap_hours AND up_hours > usual_hours THEN to_time END) AS to_time,
       :gap_hours          AS hours_allowed,
       CASE WHEN max(up_hours >= :gap_hours AND up_hours > usual_hours) THEN 0
            WHEN count(up_hours >= :gap_hours AND up_hours > usual_hours) = count(*) THEN 1
       END                 AS ok
FROM   log_sign
WHERE  sign = 'gap' AND after_commissioning = 1
GROUP  BY source
