-- rule:      network-address-configured
-- title:     单机配置了网络地址 | A stand-alone terminal has a network address
-- severity:  medium
-- basis:     保密资格标准：涉密单机不得联网，单机之间不得用集线器、网线互联 | Secrecy qualification standard: a stand-alone computer has no network, nor are stand-alone computers joined by hub or cable (B)
-- service_clause: 7.4.7.2
-- observed:  网卡 {interface} 的地址：{addresses} | addresses of interface {interface}: {addresses}
-- expected:  除本机回环、没有物理网口的网桥和通向服务器管理芯片的接口外无地址 | no address but those of the loopback, of bridges without a physical port and of the link to a server's management controller
-- remedy:    删除该网卡的网络配置并禁用网卡；虚拟网卡由虚拟化或容器软件产生的，卸载该软件 | Remove the interface's configuration and disable it; where a virtual one comes from virtualisation or containers, remove that software
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT a.interface                     AS subject,
       a.interface,
       group_concat(a.address, ', ')   AS addresses,
       CASE WHEN max(i.kind) IS NULL THEN NULL
            WHEN max(i.kind) = 'bmc' THEN 1  -- inside this machine; a rule of its own tells of it
            WHEN max(i.kind) <> 'bridge' THEN 0
            WHEN EXISTS (SELECT 1 FROM network_interface p WHERE p.physical = 1 AND p.master = a.interface) THEN 0
            WHEN NOT EXISTS (SELECT 1 FROM network_interface p WHERE p.physical = 1 AND p.master IS NULL) THEN 1
       END AS ok  -- a bridge that no card belongs to leads to virtual machines of this machine only
FROM   network_address a LEFT JOIN network_interface i ON i.name = a.interface
WHERE  a.scope IN ('global', 'site') AND a.interface <> 'lo'
AND    a.address NOT LIKE '127.%' AND a.address <> '::1'
GROUP  BY a.interface
