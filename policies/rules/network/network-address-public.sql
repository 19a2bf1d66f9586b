-- rule:      network-address-public
-- title:     内部终端使用公网地址 | An internal terminal has a public address
-- severity:  high
-- basis:     非涉密内部机不得接入互联网（终端分类的综合推断，另有公开的单位规定） | Internal terminals are not on the Internet (inference from the classes of terminals and published unit rules) (C)
-- service_clause: 7.4.7.4
-- observed:  网卡 {interface} 的地址为 {address}，公网地址：{public?是:否} | interface {interface} has the address {address}, a public one: {public?yes:no}
-- expected:  单位内部网段的地址 | an address of the unit's own network
-- remedy:    断开该网卡，查明接入的线路；单位内网使用公网地址段的，在裁剪文件的参数 segment_addresses 中声明 | Disconnect it and find out which line it is; where the unit's own network uses a public range, declare it in segment_addresses of the tailoring
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
