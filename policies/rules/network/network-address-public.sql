-- rule:      network-address-public
-- title:     内部终端使用公网地址 | An internal terminal has a public address
-- severity:  high
-- basis:     非涉密内部机不得接入互联网（终端分类的综合推断，另有公开的单位规定） | Internal terminals are not on the Internet (inference from the classes of terminals and published unit rules) (C)
-- service_clause: 7.4.7.4
-- observed:  网卡 {interface} 的地址为 {address}，公网地址：{public?是:否} | interface {interface} has the address {address}, a public one: {public?yes:no}
-- expected:  单位内部网段的地址 | an address of the unit's own network
-- remedy:    断开该网卡，查明接入的线路；如单位内网使用公网地址段，办理例外审批 | Disconnect it and find out which line it is; if the unit's own network uses public ranges, have the exception approved
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT address        AS subject,
       min(interface) AS interface,
       address,
       max(is_public)     AS public,
       max(is_public) = 0 AS ok
FROM   network_address
WHERE  scope = 'global'
GROUP  BY address
