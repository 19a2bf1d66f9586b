-- rule:      usb-storage-unidentified
-- title:     接入的存储介质无法确认身份 | Storage is plugged in that cannot be told from others
-- severity:  medium
-- basis:     保密资格标准：存储介质台账以唯一标识的序列号登记 | Secrecy qualification standard: media are registered by a serial that is theirs alone (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}，序列号 {serial}（{identity}） | {manufacturer} {product}, serial {serial} ({identity})
-- expected:  序列号唯一、可与台账核对的介质，或未插卡的读卡器 | a medium whose serial is its own and can be held against the ledger, or a card reader without a card
-- remedy:    当面核对该介质的保密编号与台账，如实填写核实结果 | Compare the medium's label with the ledger on the spot and write down the answer
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT u.device_key        AS subject,
       max(u.manufacturer) AS manufacturer,
       max(u.product)      AS product,
       max(u.serial)       AS serial,
       min(u.identity)     AS identity,
       CASE WHEN min(u.identity = 'proven') THEN 1
            WHEN max(u.kind <> 'card_reader') THEN 0
            WHEN max(EXISTS (SELECT 1 FROM block_device b WHERE b.usb_port = u.port AND b.size_bytes > 0)) THEN 0
            WHEN max(EXISTS (SELECT 1 FROM block_device b
                             WHERE  b.usb_port = u.port AND b.size_bytes IS NULL OR b.transport = 'usb' AND b.usb_port IS NULL)) THEN NULL
            ELSE 1  -- a reader with empty slots
       END                 AS ok
FROM   usb_device u
WHERE  u.kind IN ('storage', 'optical', 'card_reader', 'bmc_media')
GROUP  BY u.device_key
