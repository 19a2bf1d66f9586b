-- rule:      portable-radio-working
-- title:     便携机的无线、蓝牙或红外未拆除也未屏蔽 | A radio of a portable is neither taken out nor blocked
-- severity:  high
-- basis:     保密资格标准：外携便携机须拆除无线联网模块，不得使用蓝牙、红外 | Secrecy qualification standard: portables that travel have their wireless module taken out, and use neither Bluetooth nor infrared (B)
-- service_clause: 7.4.7.2
-- observed:  {kind} {name}（{path}），驱动 {driver}，{is_blocked?已屏蔽:可以使用} | {kind} {name} ({path}), driver {driver}, {is_blocked?blocked:works}
-- expected:  已拆除，或无驱动、被 rfkill 关闭 | taken out, or without a driver, or switched off by rfkill
-- remedy:    拆除无线模块；拆不下的在 /etc/modprobe.d 中写入 install 驱动 /bin/false，并核查此前连接过哪些网络和设备 | Take the module out; where that cannot be done write install DRIVER /bin/false below /etc/modprobe.d; find out which networks and devices it knew
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT kind || ' ' || path AS subject,
       kind, path,
       coalesce(max(name), '—')   AS name,
       coalesce(max(driver), '—') AS driver,
       CASE WHEN min(is_blocked) = 0 THEN 0
            WHEN count(is_blocked) = count(*) THEN 1 END AS is_blocked,
       CASE WHEN min(is_blocked) = 0 THEN 0
            WHEN count(is_blocked) = count(*) THEN 1 END AS ok
FROM   multimedia_device
WHERE  kind IN ('wireless', 'bluetooth', 'infrared') AND bus <> 'virtual'
GROUP  BY kind, path
