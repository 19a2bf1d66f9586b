-- rule:      network-profile-mac-cloned
-- title:     网络连接配置了伪装的 MAC 地址 | A connection shows another MAC address than its adapter
-- severity:  medium
-- basis:     公开的保密管理要求：终端的 IP、MAC 与端口绑定并登记 | Published secrecy rules: a terminal's IP, MAC and port are bound and registered (C)
-- service_clause: 7.4.7.2
-- observed:  {manager} 的连接 {name}（{file} 第 {line} 行）对外使用 MAC {cloned_mac} | connection {name} of {manager} ({file} line {line}) shows the MAC {cloned_mac}
-- expected:  使用网卡自身的 MAC 地址 | the adapter's own MAC address
-- remedy:    查明何人为何更改，是否借以绕过准入或冒用他人地址；无正当理由的，删除该项设置 | Find out who changed it and why, whether to get around admission or to pose as another terminal; without a good reason take the setting out
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT p.manager || ': ' || p.name AS subject,
       p.manager, p.name,
       max(p.cloned_mac) AS cloned_mac,
       min(p.file)       AS file,
       min(p.line)       AS line,
       max(p.mac_shown <> 'own') = 0 AS ok
FROM   network_profile p
GROUP  BY p.manager, p.name
