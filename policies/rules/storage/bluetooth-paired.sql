-- rule:      bluetooth-paired
-- title:     保存有蓝牙配对 | A Bluetooth device is paired
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得使用无线网卡、蓝牙、红外和无线键盘鼠标 | Secrecy qualification standard: no wireless adapter, Bluetooth, infrared, wireless keyboard or mouse on classified devices (B)
-- service_clause: 7.4.7.2
-- observed:  与 {name}（{identifier}）配对，记录最后写于 {paired_at} | paired with {name} ({identifier}), last written {paired_at}
-- expected:  无蓝牙配对 | no Bluetooth pairing
-- remedy:    查明是什么设备、何时配对、是否传过文件，按规定报告；之后删除配对并拆除蓝牙模块 | Find out what it is, when it was paired and whether files were sent, report as the rules say; then remove the pairing and take the Bluetooth module out
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT identifier     AS subject,
       identifier,
       max(name)      AS name,
       max(paired_at) AS paired_at,
       0              AS ok  -- it holds now, whenever it was saved
FROM   paired_device
WHERE  kind = 'bluetooth'
GROUP  BY identifier
