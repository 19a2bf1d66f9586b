-- rule:      microphone-present
-- title:     声卡可以录音 | A sound card can record
-- severity:  low
-- basis:     公开的保密管理要求：涉密场所的计算机拆除或停用摄像头、麦克风 | Published secrecy rules: cameras and microphones of computers in classified rooms are taken out or disabled (B)
-- service_clause: 7.4.7.2
-- observed:  {path}（{name}），驱动 {driver}，{is_blocked?已屏蔽:未屏蔽} | {path} ({name}), driver {driver}, {is_blocked?blocked:not blocked}
-- expected:  不能录音，或已停用 | nothing records, or it is disabled
-- remedy:    台式机核实是否接有麦克风并取下；便携机在固件设置中停用声卡或麦克风 | On a desktop see whether a microphone is plugged in and take it away; on a portable disable sound or the microphone in the firmware
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT path                    AS subject,
       path,
       coalesce(max(name), '—')   AS name,
       coalesce(max(driver), '—') AS driver,
       min(is_blocked)         AS is_blocked,
       CASE WHEN count(CASE WHEN is_blocked = 0 THEN 1 END) > 0 THEN 0
            WHEN count(is_blocked) < count(*) THEN NULL
            ELSE 1
       END AS ok
FROM   multimedia_device
WHERE  kind = 'microphone' AND bus <> 'usb'
GROUP  BY path
