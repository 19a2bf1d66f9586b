-- rule:      camera-present
-- title:     机内有摄像头 | A camera is built in
-- severity:  medium
-- basis:     公开的保密管理要求：涉密场所的计算机拆除或停用摄像头、麦克风 | Published secrecy rules: cameras and microphones of computers in classified rooms are taken out or disabled (B)
-- service_clause: 7.4.7.2
-- observed:  {path}（{name}），驱动 {driver}，{is_blocked?已屏蔽:未屏蔽} | {path} ({name}), driver {driver}, {is_blocked?blocked:not blocked}
-- expected:  无摄像头，或已停用 | no camera, or a disabled one
-- remedy:    拆除摄像头；暂不能拆除的在固件设置中停用，并在 /etc/modprobe.d 中写入 install 驱动名 /bin/false | Take the camera out; until then disable it in the firmware and write install DRIVER /bin/false below /etc/modprobe.d
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
WHERE  kind = 'camera' AND bus <> 'usb'
GROUP  BY path
