-- rule:      audit-trouble-ignored
-- title:     审计磁盘空间不足或出错时放弃审计 | Auditing gives up when its disk is full or fails
-- severity:  medium
-- basis:     公开的涉密单机审计要求：保留全部历史日志，审计不得中断 | Published audit requirements for classified stand-alone computers: all former logs are kept, auditing is not interrupted (C)
-- service_clause: 7.4.7.5
-- observed:  /etc/audit/auditd.conf 中 {setting} = {value} | {setting} of /etc/audit/auditd.conf is {value}
-- expected:  syslog、email、exec、single 或 halt | syslog, email, exec, single or halt
-- remedy:    在 /etc/audit/auditd.conf 中修改该项：至少 syslog，要求高的用 single 或 halt | Change it in /etc/audit/auditd.conf: syslog at least, single or halt where more is asked
-- empty:     not_applicable
-- complete:  auditd_setting
-- on_fail:   deviation
SELECT w.value AS subject,
       w.value AS setting,
       max(s.value) AS value,
       sum(lower(s.value) IN (SELECT value FROM json_each(:audit_trouble_actions)) OR lower(s.value) LIKE 'exec %') > 0 AS ok
FROM   json_each('["admin_space_left_action","disk_error_action","disk_full_action"]') w
       LEFT JOIN auditd_setting s ON s.name = w.value AND s.in_force = 1
WHERE  EXISTS (SELECT 1 FROM auditd_setting)
GROUP  BY w.value
