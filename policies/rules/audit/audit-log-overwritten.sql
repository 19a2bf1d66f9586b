-- rule:      audit-log-overwritten
-- title:     审计日志写满后被轮转覆盖 | Audit logs are overwritten by rotation
-- severity:  medium
-- basis:     公开的涉密单机审计要求：保留全部历史日志，不得覆盖 | Published audit requirements for classified stand-alone computers: all former logs are kept, none is overwritten (C)
-- service_clause: 7.4.7.5
-- observed:  /etc/audit/auditd.conf 中 max_log_file_action = {value} | max_log_file_action of /etc/audit/auditd.conf is {value}
-- expected:  keep_logs | keep_logs
-- remedy:    在 /etc/audit/auditd.conf 中设置 max_log_file_action = keep_logs，并定期转存 | Set max_log_file_action = keep_logs in /etc/audit/auditd.conf and move old logs away at fixed times
-- empty:     not_applicable
-- complete:  auditd_setting
-- on_fail:   deviation
SELECT 'max_log_file_action' AS subject,
       max(CASE WHEN name = 'max_log_file_action' THEN value END) AS value,
       sum(name = 'max_log_file_action' AND lower(value) IN (SELECT value FROM json_each(:keep_log_actions))) > 0 AS ok
FROM   auditd_setting
WHERE  in_force = 1
HAVING count(*) > 0
