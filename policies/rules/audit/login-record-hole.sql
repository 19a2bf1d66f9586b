-- rule:      login-record-hole
-- title:     登录记录出现空档 | The records of logins have a hole
-- severity:  low
-- basis:     公开的检查工具与取证通行做法：查看日志间断、清空、改写和时钟回拨 | Public inspection tools and common forensic practice: gaps, emptied and altered logs, clocks set back (C)
-- service_clause: 7.4.7.5
-- observed:  {signs} 处：开机没有记录，或只有退出、关机而没有登录、开机，最近在 {to_time} | {signs} places: a start without its record, or a logout or shutdown without what came before, last at {to_time}
-- expected:  登录记录与其他记录一致 | the records of logins agree with the others
-- remedy:    核对使用登记和审计日志，确认是否有人登录而未留记录 | Hold it against the register of use and the audit log: did somebody log in without a record
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
WHERE  sign = 'login_hole' AND after_commissioning = 1
GROUP  BY source
