-- rule:      boot-from-removable
-- title:     本次系统从可移动介质或网络启动 | The running system was started from removable media or the network
-- severity:  high
-- basis:     公开的涉密计算机管理要求：不得从其他介质启动；系统盘来自原装介质 | Published rules for classified computers: nothing is started from other media (C)
-- service_clause: 7.4.7.2
-- observed:  本次由启动项 {name}（{kind}）启动 | started by boot option {name} ({kind})
-- expected:  由内置硬盘启动 | started from the built-in disk
-- remedy:    当场查明启动介质及用途，按规定报告；检查内置硬盘是否另有系统 | Find out at once which medium it was and what for, report as the rules say; see whether the disk holds another system
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
-- sources:   efivars
SELECT kind || ' ' || name AS subject,
       name, kind,
       CASE WHEN kind = 'disk' THEN 1
            WHEN max(coalesce(is_current, 0)) = 1 AND kind IN ('usb', 'network', 'optical', 'removable') THEN 0
            WHEN max(coalesce(is_current, 0)) = 1 THEN NULL  -- nobody knows what it starts from
            WHEN count(is_current) < count(*) THEN NULL
            ELSE 1
       END                 AS ok
FROM   boot_entry
WHERE  source = 'firmware'
GROUP  BY kind, name
