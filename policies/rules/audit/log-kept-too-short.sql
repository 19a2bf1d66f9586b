-- rule:      log-kept-too-short
-- title:     日志中最早的记录距今不足规定时间 | The oldest record of a log is younger than it must be
-- severity:  low
-- basis:     《网络安全法》：网络日志留存不少于六个月（条号以现行文本为准）；国产系统基线核查脚本取 183 天 | Cybersecurity Law: network logs are kept for at least six months (see the text in force for the article); a baseline script for domestic systems uses 183 days (D)
-- service_clause: 7.4.7.5
-- observed:  {family} 最早的记录为 {oldest_at}，系统安装痕迹最早为 {installed_at} | the oldest record of {family} is of {oldest_at}, the earliest trace of the installation of {installed_at}
-- expected:  记录可追溯 {days_wanted} 天；安装不足 {days_wanted} 天的，追溯到安装之日 | records reach back {days_wanted} days, or to the installation where that is younger
-- remedy:    查有无转存记录；没有的，按 {file} 第 {line} 行所在的配置增大 rotate 数，今后定期转存 | Look for a record of logs moved away; without one, raise rotate in the block at line {line} of {file} and move logs away at fixed times
-- empty:     not_applicable
-- complete:  log_retention
-- on_fail:   lead
SELECT r.family AS subject,
       r.family, r.oldest_at, r.file, r.line,
       i.installed_at,
       :log_keep_days AS days_wanted,
       CASE WHEN r.oldest_at IS NULL THEN NULL
            WHEN julianday(r.oldest_at) <= julianday(:taken_at) - :log_keep_days THEN 1
            WHEN julianday(r.oldest_at) - julianday(i.installed_at) > :log_install_slack_days THEN 0
            WHEN i.traces > i.dated OR i.traces = 0 THEN NULL
            ELSE 1
       END AS ok
FROM   log_retention r
       CROSS JOIN (SELECT min(installed_at) AS installed_at, count(*) AS traces, count(installed_at) AS dated
                   FROM   install_trace
                   WHERE  quality <> 'clock_unset' AND trace IN (SELECT value FROM json_each(:install_traces))) i
WHERE  r.family IN (SELECT value FROM json_each(:kept_logs))
