-- rule:      network-profile-vpn-used
-- title:     通过 VPN 连接过公网服务器 | A VPN to a public server was used
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络；非涉密内部机不接入互联网 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network; internal terminals are not on the Internet (B)
-- service_clause: 7.4.7.2
-- observed:  VPN 配置（{manager}，{file}），对端 {server}，最近连接 {last_used} | VPN profile ({manager}, {file}), other end {server}, last connected {last_used}
-- expected:  启用后未连接过公网 VPN 服务器 | no VPN to a public server since the terminal came into use
-- remedy:    查明该 VPN 的用途、对端和使用人，保留配置与日志，按规定报告；对端确在单位内部的，在裁剪文件的参数 own_domains（名称）或 segment_addresses（地址）中声明 | Find out what the VPN is for, where it leads and who used it, keep settings and logs and report as the rules say; where its other end is one of the unit's own, declare it in own_domains (a name) or segment_addresses (an address) of the tailoring
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT p.manager || ': ' || p.name AS subject,
       p.manager, p.server, p.last_used, p.file,
       p.holds AS ok
FROM  (SELECT n.*, row_number() OVER (PARTITION BY n.manager, n.name
                                      ORDER BY coalesce(n.holds, 0.5), n.last_used DESC, n.file, n.line) AS place
       FROM  (SELECT p.manager, p.name, p.server, p.last_used, p.file, p.line,
                     CASE WHEN p.use = 'never' OR p.after_commissioning = 0 OR p.is_server_public = 0 THEN 1
                          WHEN p.server IS NOT NULL AND NOT EXISTS  -- each of its public ends is the unit's own
                               (SELECT 1 FROM json_each('["' || replace(replace(replace(p.server, '\', ''), '"', ''), ' ', '","') || '"]') e
                                WHERE NOT EXISTS (SELECT 1 FROM json_each(:own_domains) d
                                                  WHERE lower(e.value) = lower(d.value) OR substr(lower(e.value), -length(d.value) - 1) = '.' || lower(d.value))
                                AND NOT ((e.value GLOB '*:*' OR e.value NOT GLOB '*[a-zA-Z]*')
                                         AND EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE e.value GLOB s.value))) THEN 1
                          WHEN p.kind = 'vpn' AND p.use = 'used' AND p.is_server_public = 1 THEN 0
                     END AS holds  -- NULL: where it led, or whether it was used, is not known
              FROM   network_profile p
              WHERE  p.kind = 'vpn'
              OR     (p.kind = 'unknown' AND p.use = 'used' AND p.after_commissioning = 1)) n) p  -- what it was nobody knows any more
WHERE  p.place = 1  -- server, time and file of one profile, the gravest
