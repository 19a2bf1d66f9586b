-- rule:      usb-storage-unidentified-history
-- title:     使用过身份无法确认的存储介质 | Storage was used that cannot be told from others
-- severity:  medium
-- basis:     保密资格标准：存储介质台账以唯一标识的序列号登记 | Secrecy qualification standard: media are registered by a serial that is theirs alone (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}，序列号 {serial}（{identity}），最近使用 {last_seen} | {manufacturer} {product}, serial {serial} ({identity}), last used {last_seen}
-- expected:  序列号唯一、可与台账核对的介质 | a medium whose serial is its own and can be held against the ledger
-- remedy:    向使用人核实是哪一个介质，与台账核对后填写结果 | Ask the user which medium it was, compare with the ledger and write down the answer
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
SELECT device_key AS subject,
       manufacturer, product, serial, identity, last_seen,
       identity = 'proven' AS ok
FROM   usb_history
WHERE  kind = 'storage' AND after_commissioning = 1 AND last_seen >= :usage_since
