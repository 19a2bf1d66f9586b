-- rule:      network-address-configured
-- title:     单机配置了网络地址 | A stand-alone terminal has a network address
-- severity:  medium
-- basis:     保密资格标准：涉密单机不得联网，单机之间不得用集线器、网线互联 | Secrecy qualification standard: a stand-alone computer has no network, nor are stand-alone computers joined by hub or cable (B)
-- service_clause: 7.4.7.2
-- observed:  网卡 {interface} 的地址：{addresses} | addresses of interface {interface}: {addresses}
-- expected:  除本机回环外无地址 | no address but the loopback's
-- remedy:    删除该网卡的网络配置并禁用网卡；虚拟网卡由虚拟化或容器软件产生的，卸载该软件 | Remove the interface's configuration and disable it; where a virtual one comes from virtualisation or containers, remove that software
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT interface                                    AS subject,
       interface,
       group_concat(address, ', ')                  AS addresses,
       0                                            AS ok
FROM   network_address
WHERE  scope IN ('global', 'site') AND interface <> 'lo'
AND    address NOT LIKE '127.%' AND address <> '::1'
GROUP  BY interface
