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
       p.name, p.kind, p.ssid, p.last_used, p.file,
       p.holds AS ok
FROM  (SELECT n.*, row_number() OVER (PARTITION BY n.manager, n.name
                                      ORDER BY coalesce(n.holds, 0.5), n.last_used DESC, n.file, n.line) AS place
       FROM  (SELECT p.manager, p.name, p.kind, p.ssid, p.last_used, p.file, p.line,
                     CASE WHEN p.kind <> 'unknown' AND p.use = 'used' AND p.after_commissioning = 1 THEN 0
                          WHEN p.use = 'unknown' OR p.kind = 'unknown' THEN NULL  -- its manager remembers nothing of its use
                          ELSE 1
                     END AS holds
              FROM   network_profile p
              WHERE  p.kind IN ('wireless')
              OR     (p.kind = 'unknown' AND p.use = 'used' AND p.after_commissioning = 1)) n) p  -- what it was nobody knows any more
WHERE  p.place = 1  -- file and time of one profile, the gravest
