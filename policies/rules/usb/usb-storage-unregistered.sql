-- rule:      usb-storage-unregistered
-- title:     正在使用未登记的移动存储介质 | Unregistered removable storage is plugged in
-- severity:  high
-- basis:     保密资格标准：存储介质台账要素齐全、账物相符，不得在不同密级、不同网络的终端间交叉使用介质 | Secrecy qualification standard: the ledger of media is complete and true; media do not move between terminals of different levels or networks (B)
-- service_clause: 7.4.7.2
-- observed:  接入 {manufacturer} {product}，序列号 {serial} | plugged in: {manufacturer} {product}, serial {serial}
-- expected:  台账中已登记的介质 | a medium registered in the ledger
-- remedy:    拔出并上交该介质，查明来源与用途；确需使用的，登记入台账并审批 | Unplug it and hand it in, find out whose it is and what for; to use it, register it with approval
-- empty:     compliant
-- complete:  registered_medium
-- on_fail:   deviation
SELECT u.device_key        AS subject,
       max(u.manufacturer) AS manufacturer,
       max(u.product)      AS product,
       max(u.serial)       AS serial,
       EXISTS (SELECT 1 FROM registered_medium r WHERE lower(r.device_key) = lower(u.device_key)) AS ok
FROM   usb_device u
WHERE  u.identity = 'proven' AND u.kind IN ('storage', 'optical', 'bmc_media')  -- of a reader the card counts: usb-storage-unidentified
GROUP  BY u.device_key
