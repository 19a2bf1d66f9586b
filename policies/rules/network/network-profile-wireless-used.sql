-- rule:      network-profile-wireless-used
-- title:     使用过无线网络连接 | A wireless connection was used
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得具有无线联网功能 | Secrecy qualification standard: classified devices have no wireless networking (B)
-- service_clause: 7.4.7.2
-- observed:  无线网络 {ssid} 的连接配置（{file}），最近连接 {last_used} | profile of the wireless network {ssid} ({file}), last connected {last_used}
-- expected:  启用后未连接过无线网络 | no wireless network since the terminal came into use
-- remedy:    查明连接的无线网络、时间和使用人，保留配置与日志，按规定报告；查清后删除配置、拆除无线模块；未能核查的，说明该配置有无使用 | Find out which wireless network it was, when and by whom, keep the settings and logs and report as the rules say; then remove the profile and the wireless module; where use could not be told, say whether it was used
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
WHERE  p.kind IN ('wireless')
OR     (p.kind = 'unknown' AND p.use = 'used' AND p.after_commissioning = 1)  -- what it was nobody knows any more
GROUP  BY p.manager, p.name
