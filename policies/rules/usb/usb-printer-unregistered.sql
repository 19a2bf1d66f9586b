-- rule:      usb-printer-unregistered
-- title:     连接未登记的打印机 | An unregistered printer is connected
-- severity:  medium
-- basis:     公开的台账规范：涉密信息设备台账登记连接计算机编号；涉密与非涉密计算机不得共用打印机 | Published ledger specification: the ledger of devices names the computer they are connected to; classified and other computers share no printer (A)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}，序列号 {serial} | {manufacturer} {product}, serial {serial}
-- expected:  台账中登记连接本机的打印机 | a printer that the ledger connects to this terminal
-- remedy:    断开；确需使用的，登记入台账并审批 | Disconnect it; to use it, register it with approval
-- empty:     not_applicable
-- complete:  registered_device
-- on_fail:   deviation
SELECT CASE substr(u.device_key, 14, 1) WHEN '@' THEN substr(u.device_key, 1, 13) ELSE u.device_key END AS subject,  -- without a serial: the model, in whatever port
       max(u.manufacturer) AS manufacturer,
       max(u.product)      AS product,
       max(u.serial)       AS serial,
       min(EXISTS (SELECT 1 FROM registered_device r
                   WHERE  lower(r.device_key) IN (lower(u.device_key), lower('usb:' || u.vendor_id || ':' || u.product_id)))) AS ok
FROM   usb_device u
WHERE  u.kind = 'printer'
GROUP  BY subject
