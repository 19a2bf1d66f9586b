-- rule:      sudo-no-log
-- title:     sudo 不记录执行的命令 | sudo does not log what is run
-- severity:  high
-- basis:     公开的审计要求：特权操作必须记录；GB/T 22239-2019 8.1.4.3 | Published audit requirements: privileged operations are recorded; GB/T 22239-2019 8.1.4.3 (C)
-- service_clause: 7.4.7.2
-- observed:  {name}（{place}），另设日志文件：{files} | {name} ({place}), log files set: {files}
-- expected:  写入系统日志或专用日志文件 | logged to the system log or to a file of its own
-- remedy:    用 visudo 删除 {place} 的这一项，或加上 Defaults logfile=/var/log/sudo.log | Remove it at {place} with visudo, or add Defaults logfile=/var/log/sudo.log
-- empty:     compliant
-- complete:  sudo_setting
-- on_fail:   deviation
SELECT s.name || CASE s.scope WHEN '' THEN '' ELSE ' (' || s.scope || ')' END AS subject,
       '!' || s.name            AS name,
       min(s.file || ':' || s.line) AS place,
       (SELECT count(*) FROM sudo_setting f WHERE f.name = 'logfile' AND f.is_negated = 0 AND f.scope = '') AS files,
       s.name = 'syslog' AND EXISTS (SELECT 1 FROM sudo_setting f WHERE f.name = 'logfile' AND f.is_negated = 0 AND f.scope = '') AS ok
FROM   sudo_setting s
WHERE  s.is_negated = 1 AND s.name IN ('syslog', 'log_allowed', 'log_denied')
GROUP  BY s.name, s.scope
