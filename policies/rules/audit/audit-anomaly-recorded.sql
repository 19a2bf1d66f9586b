-- rule:      audit-anomaly-recorded
-- title:     审计日志记录了异常事件 | The audit log tells of anomalies
-- severity:  medium
-- basis:     公开的涉密单机审计要求：审计范围包括用户登录、失败的尝试、特权操作和故障 | Published audit requirements for classified stand-alone computers: logins, failed attempts, privileged operations and faults are audited (C)
-- service_clause: 7.4.7.5
-- observed:  {type} 共 {count} 条，自 {first_at} 至 {last_at}（{file}） | {count} records {type}, from {first_at} to {last_at} ({file})
-- expected:  没有异常记录：网卡混杂模式、口令猜测、账户被改动等 | none: interfaces made to listen to everything, passwords guessed, accounts altered and the like
-- remedy:    用 ausearch -m 类型 -i 逐条查看是谁、哪个程序引起；抓包、虚拟机也会使网卡进入混杂模式，核对有无审批 | See who and which program caused them with ausearch -m TYPE -i; packet captures and virtual machines make an interface listen to everything too, look for an approval
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT type AS subject,
       type, count, first_at, last_at, file,
       0    AS ok
FROM   audit_event_count
WHERE  type IN (SELECT value FROM json_each(:anomaly_records)) AND after_commissioning = 1
