-- rule:      audit-login-failures-many
-- title:     审计日志中登录失败很多 | The audit log tells of many failed logins
-- severity:  low
-- basis:     公开的涉密单机审计要求：审计范围包括用户登录、失败的尝试、特权操作和故障 | Published audit requirements for classified stand-alone computers: logins, failed attempts, privileged operations and faults are audited (C)
-- service_clause: 7.4.7.5
-- observed:  {type} 共 {count} 条，失败 {failures} 次，自 {first_at} 至 {last_at}（{file}） | {count} records {type}, {failures} of them failures, from {first_at} to {last_at} ({file})
-- expected:  失败不多于 {failures_wanted} 次，且不超过三分之一 | no more than {failures_wanted} failures, and no more than a third
-- remedy:    用 ausearch -m 类型 --success no 逐条查看时间、账户和来源，向责任人核实；反复猜测口令的按规定报告 | Look at when, which account and where from with ausearch -m TYPE --success no, ask the owner; report repeated guessing as the rules say
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT type AS subject,
       type, count, failures, first_at, last_at, file,
       :login_failures_wanted AS failures_wanted,
       failures <= :login_failures_wanted OR failures * 3 <= count AS ok
FROM   audit_event_count
WHERE  type IN (SELECT value FROM json_each(:login_records)) AND after_commissioning = 1
