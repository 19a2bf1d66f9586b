-- rule:      dhcp-lease-public
-- title:     从公网获得过地址 | A public network gave the terminal an address
-- severity:  high
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得与互联网及其他公共信息网络连接；非涉密内部机不接入互联网 | A hint at a veto item of the secrecy qualification standard: classified devices are never connected to the Internet or another public network; internal terminals are not on the Internet (B)
-- service_clause: 7.4.7.2
-- observed:  {client} 在 {interface} 上获得地址 {address}，网关 {gateway}，最近 {obtained_at}（{file}） | {client} got {address} on {interface}, gateway {gateway}, last {obtained_at} ({file})
-- expected:  只有单位网络的地址 | addresses of the unit's own network only
-- remedy:    查明该地址由哪个网络分配；单位内网使用公网地址段的，在裁剪文件的参数 segment_addresses 中声明；否则保留租约与日志，按规定报告 | Find out which network gave it; where the unit's own network uses a public range, declare it in segment_addresses of the tailoring; otherwise keep leases and logs and report as the rules say
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT l.address || ' ' || coalesce(l.server, l.gateway, '') AS subject,
       l.address, l.client, l.interface, l.gateway, l.obtained_at, l.file,
       l.holds AS ok
FROM  (SELECT n.*, row_number() OVER (PARTITION BY n.address, coalesce(n.server, n.gateway, '')
                                      ORDER BY coalesce(n.holds, 0.5), n.obtained_at DESC, n.file, n.line) AS place
       FROM  (SELECT l.address, l.server, l.client, l.interface, l.gateway, l.obtained_at, l.file, l.line,
                     CASE WHEN l.is_public = 0 THEN 1
                          WHEN EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE l.address GLOB s.value)
                               AND (l.gateway IS NULL  -- it names none
                                    OR EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE l.gateway GLOB s.value)) THEN 1
                          WHEN l.obtained_at IS NOT NULL THEN 0
                     END AS holds
              FROM   dhcp_lease l
              WHERE  l.after_commissioning = 1) n) l
WHERE  l.place = 1  -- client, interface and file of one lease, the gravest
