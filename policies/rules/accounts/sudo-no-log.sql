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
WITH last AS (SELECT s.name, s.scope, s.is_negated, s.file || ':' || s.line AS place FROM sudo_setting s
              WHERE  s.rowid = (SELECT max(l.rowid) FROM sudo_setting l WHERE l.name = s.name AND l.scope = s.scope)),
     files AS (SELECT count(*) AS files FROM last WHERE name = 'logfile' AND is_negated = 0 AND scope = '')
SELECT l.name || CASE l.scope WHEN '' THEN '' ELSE ' (' || l.scope || ')' END AS subject,
       '!' || l.name AS name, l.place, f.files,
       l.name = 'syslog' AND f.files > 0 AS ok
FROM   last l CROSS JOIN files f
WHERE  l.is_negated = 1 AND l.name IN ('syslog', 'log_allowed', 'log_denied')
