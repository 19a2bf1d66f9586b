-- rule:      network-interface-tunnel
-- title:     存在隧道或拨号接口 | There is a tunnel or dial-up interface
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：VPN、拨号等可能连接公共网络的途径 | A hint at a veto item of the secrecy qualification standard: VPN, dial-up and other ways to a public network (B)
-- service_clause: 7.4.7.2
-- observed:  网络接口 {name}（{kind}，状态 {operational}） | interface {name} ({kind}, state {operational})
-- expected:  无隧道、VPN、拨号接口 | no tunnel, VPN or dial-up interface
-- remedy:    核实该接口由何软件建立、通向何处；无审批的删除 | Find out which software made it and where it leads; remove it unless it was approved
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT name AS subject,
       name, kind, operational,
       0    AS ok
FROM   network_interface
WHERE  kind IN ('tunnel', 'cellular') OR name GLOB 'ppp[0-9]*' OR name GLOB 'tun[0-9]*' OR name GLOB 'wg[0-9]*'
