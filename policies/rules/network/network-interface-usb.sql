-- rule:      network-interface-usb
-- title:     经 USB 接入网络适配器 | A network adapter is attached by USB
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  网络接口 {name}（总线 {bus}，驱动 {driver}） | interface {name} (bus {bus}, driver {driver})
-- expected:  无 USB 网络适配器或手机共享网络 | no USB adapter and no network shared by a phone
-- remedy:    立即拔除，查明使用时间和连接过的网络，按规定报告 | Unplug it at once, find out when it was used and with which network, and report as the rules say
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT stable_name   AS subject,
       name, bus, driver,
       bus <> 'usb'  AS ok
FROM   network_interface
WHERE  physical = 1 AND kind <> 'bmc'  -- the server's own controller has a rule of its own
