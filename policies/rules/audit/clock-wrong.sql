-- rule:      clock-wrong
-- title:     系统时钟不准 | The clock is wrong
-- severity:  medium
-- basis:     公开的涉密单机审计要求：每月核对时钟，审计记录的时间可信 | Published audit requirements for classified stand-alone computers: the clock is checked monthly, times of records can be trusted (C)
-- service_clause: 7.4.7.5
-- observed:  终端时钟 {terminal_at}，检查人的时间 {given_at}，相差 {offset_seconds} 秒 | the terminal says {terminal_at}, the inspector's watch {given_at}: {offset_seconds} s apart
-- expected:  相差不超过 {seconds_allowed} 秒 | at most {seconds_allowed} s apart
-- remedy:    由系统管理员校准时钟，并在校时记录中写明日期、校准前后的时间和操作人；分析日志时计入这一偏差 | Have the system administrator set the clock and record the date, both times and who did it; take the difference into account when reading the logs
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT 'clock' AS subject,
       given_at, terminal_at, offset_seconds,
       :clock_seconds AS seconds_allowed,
       abs(offset_seconds) <= :clock_seconds AS ok
FROM   clock_check
