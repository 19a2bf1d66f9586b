-- rule:      usb-storage-unregistered-history
-- title:     使用过未登记的移动存储介质 | Unregistered removable storage was used
-- severity:  high
-- basis:     保密资格标准：存储介质台账要素齐全、账物相符，不得在不同密级、不同网络的终端间交叉使用介质 | Secrecy qualification standard: the ledger of media is complete and true; media do not move between terminals of different levels or networks (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}，序列号 {serial}，最近使用 {last_seen}（共 {connections} 次） | {manufacturer} {product}, serial {serial}, last used {last_seen} ({connections} times)
-- expected:  台账中已登记的介质 | a medium registered in the ledger
-- remedy:    查明介质去向与责任人；确需使用的，登记入台账并审批 | Find the medium and who used it; to use it, register it with approval
-- empty:     compliant
-- complete:  registered_medium
-- period:    :usage_since
-- on_fail:   deviation
SELECT u.device_key AS subject,
       u.manufacturer, u.product, u.serial, u.last_seen, u.connections,
       EXISTS (SELECT 1 FROM registered_medium r WHERE lower(r.device_key) = lower(u.device_key)) AS ok
FROM   usb_history u
WHERE  u.kind IN ('storage', 'optical', 'bmc_media') AND u.identity = 'proven' AND u.after_commissioning = 1
AND    u.last_seen >= :usage_since
