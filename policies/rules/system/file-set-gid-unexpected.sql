-- rule:      file-set-gid-unexpected
-- title:     不属于任何软件包的 set-gid 程序 | A set-gid program that no package brought
-- severity:  low
-- basis:     GB/T 22239-2019 第三级 8.1.4.2 访问控制：授予最小权限；清单取自发行版 | GB/T 22239-2019 level 3, 8.1.4.2: least privilege; list by the distributions (D)
-- service_clause: 7.4.7.2
-- observed:  {path} 以组 {group_id} 的身份运行，权限 {mode} | {path} runs as group {group_id}, mode {mode}
-- expected:  随发行版安装的 set-gid 程序 | a set-gid program of the distribution
-- remedy:    查明由谁、为何安装；不需要时执行 chmod g-s 该文件 | Find out who installed it and why; if it is not needed, chmod g-s it
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
-- sources:   file tree*, file lists of packages
SELECT f.path          AS subject,
       f.path,
       max(f.mode)     AS mode,
       min(f.group_id) AS group_id,
       CASE WHEN f.path IN (SELECT value FROM json_each(:stock_set_gid)) THEN 1
            WHEN min(f.is_packaged) = 0 THEN 0  -- a package's lists name its files, not their modes
       END AS ok
FROM   found_file f
WHERE  f.property = 'set_gid'
GROUP  BY f.path
