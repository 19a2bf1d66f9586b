-- rule:      usb-phone-suspected-history
-- title:     使用期间疑似接入过手机 | A phone seems to have been plugged in
-- severity:  medium
-- basis:     保密资格标准：涉密信息设备不得连接手机，也不得用其 USB 接口充电 | Secrecy qualification standard: no phone is connected to a classified device, not even for charging (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（厂商号 {vendor_id}），最近接入 {last_seen}，日志未说明是什么设备 | {manufacturer} {product} (vendor {vendor_id}), last plugged in {last_seen}; the log does not tell what it is
-- expected:  未接入过手机 | no phone was plugged in
-- remedy:    核对使用人当时是否用本机给手机充电或传输数据；属实的按规定报告，不属实的填写是什么设备 | Ask the user whether a phone was charged or connected; if so, report as the rules say; if not, write down what it was
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
SELECT CASE substr(device_key, 14, 1) WHEN '@' THEN substr(device_key, 1, 13) ELSE device_key END AS subject,  -- without a serial: the model, in whatever port
       max(manufacturer) AS manufacturer,
       max(product)      AS product,
       max(vendor_id)    AS vendor_id,
       max(last_seen)    AS last_seen,
       max(vendor_id IN (SELECT value FROM json_each(:phone_vendors))) = 0 AS ok
FROM   usb_history
WHERE  kind IN ('unknown', 'other') AND after_commissioning = 1 AND last_seen >= :usage_since
GROUP  BY subject
