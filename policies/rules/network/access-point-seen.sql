-- rule:      access-point-seen
-- title:     连接过无线接入点 | Wireless access points were connected to
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得具有无线联网功能 | Secrecy qualification standard: classified devices have no wireless networking (B)
-- service_clause: 7.4.7.2
-- observed:  接入点 {bssid}（无线网络 {ssid}），该连接记有 {of_profile} 个接入点，最近使用 {last_seen}（{file} 第 {line} 行） | access point {bssid} (wireless network {ssid}), the connection remembers {of_profile} access points and was last used {last_seen} ({file} line {line})
-- expected:  启用后未连接过无线接入点 | no access point since the terminal came into use
-- remedy:    按接入点地址查明是谁的热点或路由器、何时由何人连接，保留配置与日志，按规定报告；同一连接记有多个接入点的，看不出启用后连的是哪一个，以该连接的使用记录为准 | Find out by its address whose hotspot or router it is, when and by whom it was used, keep settings and logs, and report as the rules say; where one connection remembers several, nobody can tell which of them was used since: go by the use of the connection
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT a.bssid            AS subject,
       a.bssid,
       (SELECT max(p.ssid) FROM network_profile p WHERE p.uuid = a.profile) AS ssid,
       max(a.last_seen)   AS last_seen,
       min(a.of_profile)  AS of_profile,
       min(a.file)        AS file,
       min(a.line)        AS line,
       CASE WHEN max(a.last_seen IS NOT NULL AND a.of_profile = 1) THEN 0 END AS ok  -- no time, or not known of which of several: it may have been before the terminal came into use
FROM   seen_access_point a
WHERE  a.after_commissioning = 1
GROUP  BY a.bssid
