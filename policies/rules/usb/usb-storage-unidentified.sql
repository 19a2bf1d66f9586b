-- rule:      usb-storage-unidentified
-- title:     接入的存储介质无法确认身份 | Storage is plugged in that cannot be told from others
-- severity:  medium
-- basis:     保密资格标准：存储介质台账以唯一标识的序列号登记 | Secrecy qualification standard: media are registered by a serial that is theirs alone (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}，序列号 {serial}（{identity}） | {manufacturer} {product}, serial {serial} ({identity})
-- expected:  序列号唯一、可与台账核对的介质 | a medium whose serial is its own and can be held against the ledger
-- remedy:    当面核对该介质的保密编号与台账，如实填写核实结果 | Compare the medium's label with the ledger on the spot and write down the answer
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT device_key        AS subject,
       max(manufacturer) AS manufacturer,
       max(product)      AS product,
       max(serial)       AS serial,
       min(identity)     AS identity,
       min(identity = 'proven') AS ok
FROM   usb_device
WHERE  kind = 'storage'
GROUP  BY device_key
