-- rule:      network-profile-bluetooth-used
-- title:     使用过蓝牙网络连接 | A Bluetooth network connection was used
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得具有无线联网功能 | Secrecy qualification standard: classified devices have no wireless networking (B)
-- service_clause: 7.4.7.2
-- observed:  蓝牙网络连接配置（{file}），最近连接 {last_used} | profile of a Bluetooth network ({file}), last connected {last_used}
-- expected:  启用后未通过蓝牙联网 | no network over Bluetooth since the terminal came into use
-- remedy:    查明对端设备（多为手机热点）和使用人，保留配置与日志，按规定报告；查清后删除配置、拆除蓝牙模块 | Find out whose device was at the other end (mostly a phone), keep settings and logs and report as the rules say; then remove the profile and the Bluetooth module
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT p.manager || ': ' || p.name AS subject,
       max(p.kind)       AS kind,
       max(p.ssid)       AS ssid,
       max(p.last_used)  AS last_used,
       min(p.file)       AS file,
       CASE WHEN max(p.kind <> 'unknown' AND p.use = 'used' AND p.after_commissioning = 1) THEN 0
            WHEN max(p.use = 'unknown' OR p.kind = 'unknown') THEN NULL  -- its manager remembers nothing of its use
            ELSE 1
       END               AS ok
FROM   network_profile p
WHERE  p.kind IN ('bluetooth')
OR     (p.kind = 'unknown' AND p.use = 'used' AND p.after_commissioning = 1)  -- what it was nobody knows any more
GROUP  BY p.manager, p.name
