-- rule:      usb-kind-unknown-history
-- title:     接入过记录判明不了类型的 USB 设备 | A USB device was plugged in whose kind the records do not tell
-- severity:  medium
-- basis:     保密资格标准：存储介质台账账物相符；判明不了类型的设备可能是存储介质 | Secrecy qualification standard: the ledger of media is true; a device of unknown kind may be a medium (C)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}，最近接入 {last_seen}，共 {connections} 次，日志未说明由何种驱动接管 | {manufacturer} {product}, last plugged in {last_seen}, {connections} times; the log does not say which driver took it
-- expected:  每个接入过的设备都能从记录判明类型 | the records tell what every device was
-- remedy:    按型号和使用人核实是何设备；是存储介质的，与台账核对并补登记；日志被截断的，查明原因 | Find out by its model and its user what it was; if it is a medium, hold it against the ledger and register it; if the log was cut, find out why
-- empty:     compliant
-- complete:  usb_device
-- period:    :usage_since
-- on_fail:   lead
SELECT CASE substr(h.device_key, 14, 1) WHEN '@' THEN substr(h.device_key, 1, 13) ELSE h.device_key END AS subject,  -- without a serial: the model, in whatever port
       max(h.manufacturer) AS manufacturer,
       max(h.product)      AS product,
       max(h.last_seen)    AS last_seen,
       sum(h.connections)  AS connections,
       max(h.kind = 'unknown' AND NOT EXISTS (SELECT 1 FROM usb_device u WHERE u.device_key = h.device_key)) = 0 AS ok  -- what is here shows what it is
FROM   usb_history h
WHERE  h.after_commissioning = 1 AND h.last_seen >= :usage_since
GROUP  BY subject
