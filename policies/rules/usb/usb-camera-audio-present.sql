-- rule:      usb-camera-audio-present
-- title:     接入摄像头或音频设备 | A camera or audio device is plugged in
-- severity:  medium
-- basis:     保密资格标准：涉密场所的计算机须拆除或禁用摄像头和麦克风 | Secrecy qualification standard: cameras and microphones of computers in classified rooms are removed or disabled (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（{kind}） | {manufacturer} {product} ({kind})
-- expected:  无摄像头、麦克风、耳机 | no camera, microphone or headset
-- remedy:    拔除或拆除；机内摄像头由信息化管理部门拆除，仅禁用的办理审批 | Unplug or take it out; a built-in camera is taken out by the IT department; merely disabling it needs approval
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT CASE substr(device_key, 14, 1) WHEN '@' THEN substr(device_key, 1, 13) ELSE device_key END AS subject,  -- without a serial: the model, in whatever port
       max(manufacturer) AS manufacturer,
       max(product)      AS product,
       min(kind)         AS kind,
       min(kind NOT IN ('camera', 'audio')) AS ok
FROM   usb_device
WHERE  is_root_hub = 0
GROUP  BY subject
