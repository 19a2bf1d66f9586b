-- rule:      usb-input-wireless
-- title:     疑似使用无线键盘鼠标 | A keyboard or mouse seems to be wireless
-- severity:  medium
-- basis:     保密资格标准：涉密信息设备不得使用无线键盘、鼠标 | Secrecy qualification standard: no wireless keyboard or mouse on classified devices (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}（{vendor_id}:{product_id}） | {manufacturer} {product} ({vendor_id}:{product_id})
-- expected:  有线键盘、鼠标 | keyboard and mouse with a cable
-- remedy:    当面查看接收器；属实的更换为有线键盘、鼠标 | Look for the receiver; if it is one, replace keyboard and mouse by ones with a cable
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT CASE substr(device_key, 14, 1) WHEN '@' THEN substr(device_key, 1, 13) ELSE device_key END AS subject,  -- without a serial: the model, in whatever port
       max(manufacturer) AS manufacturer,
       max(product)      AS product,
       max(vendor_id)    AS vendor_id,
       max(product_id)   AS product_id,
       CASE WHEN min(vendor_id) || ':' || min(product_id) IN (SELECT value FROM json_each(:wireless_receivers)) THEN 0
            WHEN sum(product LIKE '%receiver%' OR product LIKE '%wireless%' OR product LIKE '%2.4g%') > 0 THEN 0
            WHEN count(product) < count(*) THEN NULL
            ELSE 1
       END               AS ok
FROM   usb_device
WHERE  kind = 'hid'
GROUP  BY subject
