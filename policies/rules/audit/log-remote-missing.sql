-- rule:      log-remote-missing
-- title:     日志未汇集到日志服务器 | Logs are not sent to a log host
-- severity:  low
-- basis:     公开的国产系统基线核查脚本：联网终端的日志应另存到日志服务器 | Published baseline scripts for domestic systems: a networked terminal sends its logs to a log host as well (C)
-- service_clause: 7.4.7.5
-- observed:  发往日志服务器的 rsyslog 规则数：{rules} | rsyslog rules that send to a log host: {rules}
-- expected:  至少一条 | at least one
-- remedy:    按单位日志服务器地址在 /etc/rsyslog.d 中配置转发；没有日志服务器的，定期导出备份 | Forward to the unit's log host below /etc/rsyslog.d; without one, export backups at fixed times
-- empty:     not_applicable
-- complete:  rsyslog_rule
-- on_fail:   deviation
SELECT 'rsyslog' AS subject,
       sum(kind = 'remote') AS rules,
       sum(kind = 'remote') > 0 AS ok
FROM   rsyslog_rule
HAVING count(*) > 0
