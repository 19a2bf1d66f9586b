-- rule:      file-capability-unexpected
-- title:     不属于任何软件包的程序带有文件能力 | A program that no package brought carries capabilities
-- severity:  low
-- basis:     GB/T 22239-2019 第三级 8.1.4.2 访问控制：授予最小权限；清单取自发行版 | GB/T 22239-2019 level 3, 8.1.4.2: least privilege; list by the distributions (D)
-- service_clause: 7.4.7.2
-- observed:  {path} 带有 {detail} | {path} carries {detail}
-- expected:  随发行版安装的程序 | a program of the distribution
-- remedy:    查明由谁、为何设置；不需要时执行 setcap -r 该文件 | Find out who set it and why; if it is not needed, setcap -r it
-- empty:     compliant
-- complete:  -
-- sources:   file tree*, capabilities of files, file lists of packages
-- on_fail:   lead
SELECT f.path        AS subject,
       f.path,
       min(f.detail) AS detail,
       CASE WHEN f.path IN (SELECT value FROM json_each(:stock_capability)) THEN 1
            WHEN min(f.is_packaged) = 0 THEN 0  -- a package's lists name its files, not their modes
       END AS ok
FROM   found_file f
WHERE  f.property = 'capability'
GROUP  BY f.path
