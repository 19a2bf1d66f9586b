-- rule:      network-profile-vpn-used
-- title:     通过 VPN 连接过公网服务器 | A VPN to a public server was used
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络；非涉密内部机不接入互联网 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network; internal terminals are not on the Internet (B)
-- service_clause: 7.4.7.2
-- observed:  VPN 配置（{manager}，{file}），对端 {server}，最近连接 {last_used} | VPN profile ({manager}, {file}), other end {server}, last connected {last_used}
-- expected:  启用后未连接过公网 VPN 服务器 | no VPN to a public server since the terminal came into use
-- remedy:    查明该 VPN 的用途、对端和使用人，保留配置与日志，按规定报告；单位自建且经批准的，办理例外审批 | Find out what the VPN is for, where it leads and who used it, keep settings and logs and report as the rules say; where it is the unit's own and approved, ask for a waiver
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT p.manager || ': ' || p.name AS subject,
       p.manager,
       max(p.server)     AS server,
       max(p.last_used)  AS last_used,
       min(p.file)       AS file,
       CASE WHEN max(p.kind = 'vpn' AND p.use = 'used' AND p.after_commissioning = 1 AND p.is_server_public = 1) THEN 0
            WHEN max(p.use <> 'never' AND p.after_commissioning = 1 AND p.is_server_public IS NOT 0) THEN NULL  -- where it led, or whether it was used, is not known
            ELSE 1
       END               AS ok
FROM   network_profile p
WHERE  p.kind = 'vpn'
OR     (p.kind = 'unknown' AND p.use = 'used' AND p.after_commissioning = 1)  -- what it was nobody knows any more
GROUP  BY p.manager, p.name
