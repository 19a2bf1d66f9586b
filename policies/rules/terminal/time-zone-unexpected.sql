-- rule:      time-zone-unexpected
-- title:     系统时区不是北京时间 | The time zone is not Beijing's
-- severity:  low
-- basis:     公开的涉密单机审计要求：每月核对时钟，审计记录的时间可信 | Published audit requirements for classified stand-alone computers: the clock is checked each month, times of records can be trusted (C)
-- service_clause: 7.4.7.2
-- observed:  时区 {time_zone} | time zone {time_zone}
-- expected:  Asia/Shanghai | Asia/Shanghai
-- remedy:    执行 timedatectl set-timezone Asia/Shanghai，并在检查记录中注明更改前后的时间 | Run timedatectl set-timezone Asia/Shanghai and note the times before and after in the record
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT 'time zone' AS subject,
       time_zone,
       time_zone IN (SELECT value FROM json_each(:time_zones)) AS ok
FROM   operating_system
