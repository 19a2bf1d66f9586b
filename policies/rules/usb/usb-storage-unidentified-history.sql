-- rule:      usb-storage-unidentified-history
-- title:     使用过身份无法确认的存储介质 | Storage was used that cannot be told from others
-- severity:  medium
-- basis:     保密资格标准：存储介质台账以唯一标识的序列号登记 | Secrecy qualification standard: media are registered by a serial that is theirs alone (B)
-- service_clause: 7.4.7.2
-- observed:  {manufacturer} {product}，序列号 {serial}（{identity}），最近使用 {last_seen}，共 {connections} 次；台账中同型号介质：{same_model} | {manufacturer} {product}, serial {serial} ({identity}), last used {last_seen}, {connections} times; media of the same model in the ledger: {same_model}
-- expected:  序列号唯一、可与台账核对的介质 | a medium whose serial is its own and can be held against the ledger
-- remedy:    同型号只是可能，不等于同一介质：向使用人核实是哪一个介质，与台账核对后填写结果 | The same model is possible, not proven: ask the user which medium it was, compare with the ledger and write down the answer
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
SELECT CASE substr(device_key, 14, 1) WHEN '@' THEN substr(device_key, 1, 13) ELSE device_key END AS subject,  -- without a serial: the model, in whatever port
       max(manufacturer) AS manufacturer,
       max(product)      AS product,
       max(serial)       AS serial,
       min(identity)     AS identity,
       max(last_seen)    AS last_seen,
       sum(connections)  AS connections,
       coalesce((SELECT group_concat(r.number, ', ') FROM registered_medium r
                 WHERE  lower(substr(r.device_key, 1, 13)) = lower(substr(usb_history.device_key, 1, 13))), '—') AS same_model,
       min(identity = 'proven' AND kind <> 'card_reader') AS ok
FROM   usb_history
WHERE  kind IN ('storage', 'optical', 'card_reader', 'bmc_media') AND after_commissioning = 1 AND last_seen >= :usage_since
GROUP  BY subject
