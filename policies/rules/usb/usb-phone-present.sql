-- rule:      usb-phone-present
-- title:     接入手机、播放器或数码相机 | A phone, a player or a digital camera is plugged in
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得连接手机，也不得用其 USB 接口充电 | Secrecy qualification standard: no phone is connected to a classified device, not even for charging (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（{kind}） | {manufacturer} {product} ({kind})
-- expected:  不接入手机、播放器、数码相机 | no phone, player or digital camera
-- remedy:    立即断开，核实接入时间与数据交换情况，按规定报告 | Disconnect it at once, find out since when and whether data was exchanged, and report it as the rules say
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT CASE substr(device_key, 14, 1) WHEN '@' THEN substr(device_key, 1, 13) ELSE device_key END AS subject,  -- without a serial: the model, in whatever port
       max(manufacturer)     AS manufacturer,
       max(product)          AS product,
       min(kind)             AS kind,
       min(kind <> 'phone')  AS ok
FROM   usb_device
WHERE  is_root_hub = 0
GROUP  BY subject
