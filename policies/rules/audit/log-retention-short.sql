-- rule:      log-retention-short
-- title:     日志保存时间可能不足 | Logs may not be kept long enough
-- severity:  low
-- basis:     《网络安全法》：网络日志留存不少于六个月（条号以现行文本为准） | Cybersecurity Law: network logs are kept for at least six months (see the text in force for the article) (D)
-- service_clause: 7.4.7.5
-- observed:  {family} 现存 {files} 个文件，最早一个写到 {oldest} | {family} has {files} files, the oldest written up to {oldest}
-- expected:  能追溯 {days_wanted} 天 | reaches back {days_wanted} days
-- remedy:    核实是否新装或刚转存；否则在 /etc/logrotate.d 中增大 rotate 数或延长周期 | See whether the system is new or its logs were moved away; if not, raise rotate in /etc/logrotate.d
-- empty:     not_applicable
-- complete:  log_file
-- on_fail:   lead
SELECT family           AS subject,
       family,
       count(*)         AS files,
       min(modified_at) AS oldest,
       :log_days        AS days_wanted,
       max(julianday(:taken_at) - julianday(modified_at)) >= :log_days AS ok
FROM   log_file
WHERE  size_bytes > 0 AND family IN (SELECT value FROM json_each(:kept_logs))
GROUP  BY family
