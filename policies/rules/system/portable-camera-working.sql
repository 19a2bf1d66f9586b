-- rule:      portable-camera-working
-- title:     便携机的摄像头或麦克风未拆除也未禁用 | A camera or microphone of a portable is neither taken out nor disabled
-- severity:  medium
-- basis:     公开的保密管理要求：摄像头、麦克风须拆除或禁用 | Published secrecy rules: cameras and microphones are taken out or disabled (B)
-- service_clause: 7.4.7.2
-- observed:  {kind} {name}（{path}），驱动 {driver}，{is_blocked?已屏蔽:可以使用} | {kind} {name} ({path}), driver {driver}, {is_blocked?blocked:works}
-- expected:  已拆除或无驱动 | taken out, or without a driver
-- remedy:    拆除或断开排线；拆不下的在 BIOS 中关闭，或在 /etc/modprobe.d 中写入 install 驱动 /bin/false | Take it out or unplug its cable; where that cannot be done switch it off in the firmware, or write install DRIVER /bin/false below /etc/modprobe.d
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
WHERE  kind IN ('camera', 'microphone') AND bus <> 'virtual'
GROUP  BY kind, path
