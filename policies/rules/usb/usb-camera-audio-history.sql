-- rule:      usb-camera-audio-history
-- title:     使用期间接入过摄像头或音频设备 | A camera or audio device was plugged in
-- severity:  medium
-- basis:     保密资格标准：涉密场所的计算机须拆除或禁用摄像头和麦克风 | Secrecy qualification standard: cameras and microphones of computers in classified rooms are removed or disabled (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（{kind}），最近接入 {last_seen}，共 {connections} 次 | {manufacturer} {product} ({kind}), last plugged in {last_seen}, {connections} times
-- expected:  未接入过摄像头、麦克风、耳机 | no camera, microphone or headset was plugged in
-- remedy:    查明用途与场所，确认没有录音录像外传；机内摄像头由信息化管理部门拆除 | Find out what it was for and where, make sure that nothing recorded left the room; a built-in camera is taken out by the IT department
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   deviation
SELECT CASE substr(h.device_key, 14, 1) WHEN '@' THEN substr(h.device_key, 1, 13) ELSE h.device_key END AS subject,  -- without a serial: the model, in whatever port
       max(h.manufacturer) AS manufacturer,
       max(h.product)      AS product,
       max(h.kind)         AS kind,
       max(h.last_seen)    AS last_seen,
       sum(h.connections)  AS connections,
       CASE WHEN max(h.kind IN ('camera', 'audio')) THEN 0
            WHEN max(h.kind = 'unknown' AND NOT EXISTS (SELECT 1 FROM usb_device u WHERE u.device_key = h.device_key AND u.kind NOT IN ('camera', 'audio'))) THEN NULL
            ELSE 1  -- the log proves what it was, or it is here and shows what it is
       END                 AS ok
FROM   usb_history h
WHERE  h.after_commissioning = 1 AND h.last_seen >= :usage_since
GROUP  BY subject
