-- rule:      network-address-public-network
-- title:     涉密网络终端使用公网地址 | A terminal of a classified network has a public address
-- severity:  high
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得连接互联网或其他公共信息网络；公网地址可能来自公共网络 | A hint at a veto item of the secrecy qualification standard: classified devices are not connected to the Internet or another public network; a public address may come from one (B)
-- service_clause: 7.4.7.2
-- observed:  网卡 {interface} 的地址为 {address}，公网地址：{public?是:否} | interface {interface} has the address {address}, a public one: {public?yes:no}
-- expected:  涉密网段的地址，或单位声明的公网地址段 | an address of the classified segment, or of a public range that the unit declares
-- remedy:    先断开该网卡，查明接入的线路和接入时间，保留日志，按规定报告；涉密网确实使用公网地址段的，在裁剪文件的参数 segment_addresses 中声明 | Disconnect the interface first, find out which line it is and since when, keep the logs and report as the rules say; where the classified network does use a public range, declare it in segment_addresses of the tailoring
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT a.name           AS subject,
       min(a.interface) AS interface,
       group_concat(DISTINCT a.address) AS address,
       max(a.is_public) AS public,
       min(a.is_public = 0
           OR EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE a.address GLOB s.value)) AS ok
FROM  (SELECT iif(n.is_temporary = 1, n.interface || ' IPv6', n.address) AS name,  -- one made up for privacy lasts a day
              n.interface, n.address, n.is_public
       FROM   network_address n
       WHERE  n.scope = 'global') a
GROUP  BY a.name
