-- rule:      other-system-present
-- title:     硬盘上疑似另有操作系统 | Another operating system seems to be on a disk
-- severity:  medium
-- basis:     公开的检查工具与通行做法：检查多系统；未经审批不得自行安装、重装系统 | Public inspection tools and common practice: look for further systems; none is installed without approval (C)
-- service_clause: 7.4.7.2
-- observed:  硬盘 {name} 上的文件系统：{types} | file systems on disk {name}: {types}
-- expected:  只有本系统使用的文件系统 | only file systems of this system
-- remedy:    当面核实该分区的用途；属另一操作系统的，按规定报批后清除 | Ask what the partition is for; if it holds another system, have its removal approved
-- empty:     unknown
-- complete:  -
-- on_fail:   lead
SELECT d.stable_name              AS subject,
       d.name,
       group_concat(f.type, ', ') AS types,
       CASE WHEN d.transport = 'usb' THEN 1
            WHEN sum(lower(f.type) IN (SELECT value FROM json_each(:foreign_file_systems))) > 0 THEN 0
            WHEN count(f.device) = 0 OR count(f.device) > count(f.type) THEN NULL  -- a disk nobody can read
            ELSE 1
       END                        AS ok
FROM   block_device d
       LEFT JOIN partition p ON p.disk = d.name
       LEFT JOIN file_system f ON f.device IN (p.name, d.name)
WHERE  d.kind = 'disk'
GROUP  BY d.stable_name
