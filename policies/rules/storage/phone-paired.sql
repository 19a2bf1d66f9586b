-- rule:      phone-paired
-- title:     保存有手机配对 | A phone is paired
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得连接手机，也不得用其 USB 接口充电 | Secrecy qualification standard: no phone is connected to a classified device, not even for charging (B)
-- service_clause: 7.4.7.2
-- observed:  与手机 {name}（{identifier}）配对，记录最后写于 {paired_at} | paired with the phone {name} ({identifier}), last written {paired_at}
-- expected:  无手机配对 | no pairing with a phone
-- remedy:    查明是谁的手机、何时连接、是否交换过数据，按规定报告；保全记录后删除配对 | Find out whose phone it is, when it was connected and whether data was exchanged; report as the rules say; keep the record, then remove the pairing
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT identifier     AS subject,
       identifier,
       max(name)      AS name,
       max(paired_at) AS paired_at,
       0              AS ok  -- it holds now, whenever it was saved
FROM   paired_device
WHERE  kind = 'phone'
GROUP  BY identifier
