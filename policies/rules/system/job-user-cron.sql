-- rule:      job-user-cron
-- title:     有用户自设的计划任务 | A user has jobs of his own
-- severity:  low
-- basis:     公开的检查工具与通行做法：检查自启动项目和计划任务 | Public inspection tools and common practice: look at what starts by itself and by the clock (C)
-- service_clause: 7.4.7.2
-- observed:  {owner} 的计划任务：{program}（{schedule}，{file} 第 {line} 行） | jobs of {owner}: {program} ({schedule}, {file} line {line})
-- expected:  只有系统和管理员设定的任务 | only jobs of the system and the administrator
-- remedy:    当面核实任务的用途；不需要的由本人用 crontab -e 删除 | Ask what it is for; its owner deletes what is not needed by crontab -e
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
-- sources:   cron, at
SELECT file || ' ' || program AS subject,
       program, file,
       coalesce(max(owner), '—') AS owner,
       min(schedule)          AS schedule,
       coalesce(min(line), '—') AS line,
       CASE WHEN count(CASE WHEN owner <> 'root' THEN 1 END) > 0 THEN 0
            WHEN count(owner) < count(*) THEN NULL
            ELSE 1
       END                    AS ok
FROM   scheduled_job
WHERE  kind IN ('user_cron', 'at')
GROUP  BY file, program
