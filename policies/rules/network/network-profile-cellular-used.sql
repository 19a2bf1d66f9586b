-- rule:      network-profile-cellular-used
-- title:     使用过移动通信或拨号连接 | A cellular or dialled connection was used
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {kind} 连接配置（{file}），最近连接 {last_used} | {kind} profile ({file}), last connected {last_used}
-- expected:  启用后未使用过移动通信、宽带拨号连接 | no cellular or broadband connection since the terminal came into use
-- remedy:    按涉嫌连接公共网络处理：断开设备，保留配置与日志，查明上网卡、手机或线路的来源和使用人，按规定报告 | Treat it as a connection to a public network: disconnect the device, keep settings and logs, find out whose modem, phone or line it was, and report as the rules say
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
              WHERE  p.kind IN ('cellular', 'pppoe')
              OR     (p.kind = 'unknown' AND p.use = 'used' AND p.after_commissioning = 1)) n) p  -- what it was nobody knows any more
WHERE  p.place = 1  -- file and time of one profile, the gravest
