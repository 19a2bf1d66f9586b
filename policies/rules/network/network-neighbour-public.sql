-- rule:      network-neighbour-public
-- title:     同一链路上有使用公网地址的设备 | A machine on the same link has a public address
-- severity:  high
-- basis:     保密资格标准基本项的待核实线索：同一链路上的公网地址可能说明接入了公共网络 | A hint at a veto item of the secrecy qualification standard: a public address on the same link may mean a public network (B)
-- service_clause: 7.4.7.2
-- observed:  {address}（MAC {mac}，网卡 {interface}），公网地址：{public?是:否} | {address} (MAC {mac}, interface {interface}), a public one: {public?yes:no}
-- expected:  只有本单位网段的地址 | only addresses of the unit's own networks
-- remedy:    断开该网卡，查明该设备和线路属于哪个网络，按规定报告；单位内网使用公网地址段的，在裁剪文件的参数 segment_addresses 中声明 | Disconnect the interface, find out which network machine and line belong to and report as the rules say; where the unit's own network uses a public range, declare it in segment_addresses of the tailoring
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT n.address        AS subject,
       n.address,
       max(n.mac)       AS mac,
       min(n.interface) AS interface,
       max(n.is_public) AS public,
       max(n.is_public) = 0
       OR EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE n.address GLOB s.value) AS ok
FROM   network_neighbour n
WHERE  n.state IN ('reachable', 'stale', 'delay', 'probe')
GROUP  BY n.address
