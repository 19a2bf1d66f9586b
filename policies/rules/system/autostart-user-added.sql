-- rule:      autostart-user-added
-- title:     用户添加了登录时自动启动的程序 | A user has added programs that start at login
-- severity:  low
-- basis:     公开的检查工具与通行做法：检查自启动项目和计划任务 | Public inspection tools and common practice: look at what starts by itself and by the clock (C)
-- service_clause: 7.4.7.2
-- observed:  {owner} 登录时启动 {name}：{program}（{file}） | at login {owner} starts {name}: {program} ({file})
-- expected:  只有系统安装的自启动项 | only what the system starts by itself
-- remedy:    当面核实程序的用途；不需要的删除该文件 | Ask what it is for; delete the file when it is not needed
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT file         AS subject,
       name, file,
       coalesce(owner, '—')   AS owner,
       coalesce(program, '—') AS program,
       is_enabled = 0 AS ok
FROM   autostart_entry
WHERE  scope = 'user'
