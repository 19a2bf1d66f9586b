-- rule:      boot-removable-active
-- title:     固件允许从可移动介质或网络启动 | The firmware may start from removable media or the network
-- severity:  low
-- basis:     公开的涉密计算机管理要求：BIOS 口令由安全保密管理员掌握，不得从其他介质启动（单位规定） | Published rules for classified computers: the BIOS password is with the security administrator, nothing is started from other media (unit rules) (C)
-- service_clause: 7.4.7.2
-- observed:  启动项 {name}（{kind}）已启用，第 {position} 位 | boot option {name} ({kind}) is active, place {position}
-- expected:  只启用内置硬盘 | the built-in disk only
-- remedy:    在固件设置中停用该启动项，并设固件管理口令 | Switch the option off in the firmware and set the setup password
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
-- sources:   efivars
SELECT kind || ' ' || name AS subject,
       name, kind,
       min(position)       AS position,
       CASE WHEN kind = 'disk' THEN 1
            WHEN max(coalesce(is_active, 0)) = 1 AND kind IN ('usb', 'network', 'optical', 'removable') THEN 0
            WHEN count(is_active) < count(*) THEN NULL
            WHEN kind = 'unknown' AND max(is_active) = 1 THEN NULL
            -- What nobody understands is a program of the firmware, unless the system starts by it.
            WHEN kind = 'other' AND max(is_active) = 1 AND
                 (max(coalesce(is_first, 1)) = 1 OR max(coalesce(is_current, 1)) = 1) THEN NULL
            ELSE 1
       END                 AS ok
FROM   boot_entry
WHERE  source = 'firmware'
GROUP  BY kind, name
