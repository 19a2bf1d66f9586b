-- rule:      job-program-loose
-- title:     计划任务运行用户目录或临时目录中的程序 | A job runs a program from a home or a folder for temporary files
-- severity:  medium
-- basis:     公开的检查工具与通行做法：检查自启动项目和计划任务 | Public inspection tools and common practice: look at what starts by itself and by the clock (C)
-- service_clause: 7.4.7.2
-- observed:  {owner} 的任务运行 {program}（{file} 第 {line} 行） | a job of {owner} runs {program} ({file} line {line})
-- expected:  任务只运行系统目录中的程序 | jobs run programs of the system only
-- remedy:    核实程序的来源和用途；需要的移到 /usr/local/sbin 并收回普通用户的写权限 | Find out where it comes from and what it is for; move what is needed to /usr/local/sbin, writable by the administrator only
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT file || ' ' || program AS subject,
       program, file,
       coalesce(max(owner), '—') AS owner,
       coalesce(min(line), '—') AS line,
       NOT (program LIKE '/home/%' OR program LIKE '/tmp/%' OR program LIKE '/var/tmp/%' OR program LIKE '/dev/shm/%') AS ok
FROM   scheduled_job
GROUP  BY file, program
