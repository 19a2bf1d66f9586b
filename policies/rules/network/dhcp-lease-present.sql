-- rule:      dhcp-lease-present
-- title:     单机从网络上获得过地址 | A network gave a stand-alone terminal an address
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络；涉密单机不得联网 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network; a stand-alone computer has no network (B)
-- service_clause: 7.4.7.2
-- observed:  {client} 在 {interface} 上获得地址 {address}，网关 {gateway}，域名服务器 {dns}，最近 {obtained_at}（{file}） | {client} got {address} on {interface}, gateway {gateway}, name servers {dns}, last {obtained_at} ({file})
-- expected:  启用后未从任何网络获得地址 | no address from any network since the terminal came into use
-- remedy:    按网关和域名服务器查明接入的是何网络（多为路由器、手机热点），保留租约与日志，按规定报告；查清后禁用网卡 | Find out by gateway and name servers which network it was (mostly a router or a phone), keep leases and logs, report as the rules say; then disable the adapter
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT l.address || ' ' || coalesce(l.server, l.gateway, '') AS subject,
       l.address, l.client, l.interface, l.gateway, l.dns, l.obtained_at, l.file,
       l.holds AS ok
FROM  (SELECT n.*, row_number() OVER (PARTITION BY n.address, coalesce(n.server, n.gateway, '')
                                      ORDER BY coalesce(n.holds, 0.5), n.obtained_at DESC, n.file, n.line) AS place
       FROM  (SELECT l.address, l.server, l.client, l.interface, l.gateway, l.dns, l.obtained_at, l.file, l.line,
                     CASE WHEN l.obtained_at IS NOT NULL THEN 0  -- no time: it may have been before the terminal came into use
                     END AS holds
              FROM   dhcp_lease l
              WHERE  l.after_commissioning = 1) n) l
WHERE  l.place = 1  -- client, interface and file of one lease, the gravest
