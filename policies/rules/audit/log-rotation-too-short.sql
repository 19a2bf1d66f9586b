-- rule:      log-rotation-too-short
-- title:     日志轮转设置的保存时间不足 | A log's rotation keeps it too short
-- severity:  low
-- basis:     《网络安全法》：网络日志留存不少于六个月（条号以现行文本为准）；国产系统基线核查脚本取 183 天 | Cybersecurity Law: network logs are kept for at least six months (see the text in force for the article); a baseline script for domestic systems uses 183 days (D)
-- service_clause: 7.4.7.5
-- observed:  {family}（{place}）：轮转周期 {rotated}，保留 {kept_files} 份，保证 {kept} 天 | {family} ({place}): rotated {rotated}, {kept_files} old files kept, {kept} days for sure
-- expected:  保证 {days_wanted} 天 | {days_wanted} days for sure
-- remedy:    在 {file} 中增大 rotate 数或延长周期，使保存不少于 {days_wanted} 天 | Raise rotate or the period in {file} until {days_wanted} days are kept
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT family AS subject,
       family, file,
       coalesce(file || ':' || line, file, '—')                   AS place,
       coalesce(period, '—')                                      AS rotated,
       CASE WHEN limit_by = 'nothing' THEN '∞' ELSE rotations END AS kept_files,
       CASE WHEN limit_by = 'nothing' THEN '∞' ELSE kept_days END AS kept,
       :log_keep_days                                             AS days_wanted,
       CASE limit_by WHEN 'nothing' THEN 1 WHEN 'time' THEN kept_days >= :log_keep_days END AS ok
FROM   log_retention
WHERE  limit_by <> 'size' AND family IN (SELECT value FROM json_each(:kept_logs))
