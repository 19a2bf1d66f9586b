-- rule:      boot-other-system
-- title:     引导菜单或引导分区中有其他操作系统 | The boot menu or boot partition knows another operating system
-- severity:  medium
-- basis:     公开的检查工具与通行做法：检查多系统；未经审批不得自行安装、重装系统 | Public inspection tools and common practice: look for further systems; none is installed without approval (C)
-- service_clause: 7.4.7.2
-- observed:  {place}：{name} | {place}: {name}
-- expected:  只有本系统 | this system only
-- remedy:    当面核实；确有其他系统的按规定报批后清除，只剩引导项的在清除前留存记录 | Ask about it; have the removal of another system approved; if only the entry is left, note it before it goes
-- empty:     unknown
-- complete:  -
-- on_fail:   lead
-- sources:   grub.cfg, /boot/efi/EFI
SELECT source || ' ' || name AS subject,
       name,
       max(CASE WHEN line IS NULL THEN file ELSE file || ':' || line END) AS place,
       min(CASE WHEN kind = 'other_system' THEN 0
                WHEN source = 'esp' AND kind = 'other' AND lower(name) IN (SELECT value FROM json_each(:system_folders)) THEN 0
                ELSE 1
           END)              AS ok
FROM   boot_entry
WHERE  source <> 'firmware'
GROUP  BY source, name
