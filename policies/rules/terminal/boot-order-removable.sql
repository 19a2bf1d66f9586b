-- rule:      boot-order-removable
-- title:     固件首先从可移动介质或网络启动 | The firmware starts from removable media or the network first
-- severity:  medium
-- basis:     公开的涉密计算机管理要求：BIOS 口令由安全保密管理员掌握，不得从其他介质启动（单位规定） | Published rules for classified computers: the BIOS password is with the security administrator, nothing is started from other media (unit rules) (C)
-- service_clause: 7.4.7.2
-- observed:  首个启动项：{name}（{kind}），第 {position} 位 | first boot option: {name} ({kind}), place {position}
-- expected:  首个启动项是内置硬盘 | the built-in disk comes first
-- remedy:    在固件设置中把硬盘设为首个启动项，停用 USB、网络、光盘启动，并设固件管理口令 | In the firmware put the disk first, switch off starting from USB, network and discs, and set the setup password
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
-- sources:   efivars
SELECT kind || ' ' || name AS subject,
       name, kind,
       min(position)       AS position,
       CASE WHEN kind = 'disk' THEN 1
            WHEN max(coalesce(is_first, 0)) = 1 AND kind IN ('usb', 'network', 'optical', 'removable') THEN 0
            WHEN max(coalesce(is_first, 0)) = 1 THEN NULL  -- nobody knows what it starts from
            WHEN count(is_first) < count(*) THEN NULL
            ELSE 1
       END                 AS ok
FROM   boot_entry
WHERE  source = 'firmware'
GROUP  BY kind, name
