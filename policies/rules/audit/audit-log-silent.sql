-- rule:      audit-log-silent
-- title:     审计日志很久没有新记录 | The audit log has had no new record for long
-- severity:  medium
-- basis:     公开的涉密单机审计要求：审计范围包括用户登录、失败的尝试、特权操作和故障 | Published audit requirements for classified stand-alone computers: logins, failed attempts, privileged operations and faults are audited (C)
-- service_clause: 7.4.7.5
-- observed:  审计日志共 {records} 条记录，最新一条为 {newest} | the audit log holds {records} records, the newest of {newest}
-- expected:  检查前 {days_wanted} 天内有记录：开机即有 auditd 的启动记录 | a record within the {days_wanted} days before the audit: auditd notes its own start at every boot
-- remedy:    查看 auditd 是否在运行（systemctl status auditd）、磁盘是否已满、auditd.conf 中 log_file 是否改到别处；离线检查的旧盘核对停用时间 | See whether auditd runs (systemctl status auditd), whether the disk is full, whether log_file of auditd.conf points elsewhere; for an old disk look up when it went out of use
-- empty:     not_applicable
-- complete:  audit_log_state
-- on_fail:   lead
SELECT 'audit log'  AS subject,
       sum(records) AS records,
       max(last_at) AS newest,
       :audit_silent_days AS days_wanted,
       CASE WHEN max(julianday(last_at)) >= julianday(:taken_at) - :audit_silent_days THEN 1
            WHEN sum(records > 0 AND last_at IS NULL) > 0 THEN NULL
            ELSE 0
       END AS ok
FROM   audit_log_state
HAVING count(*) > 0
