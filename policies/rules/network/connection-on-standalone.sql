-- rule:      connection-on-standalone
-- title:     单机有网络连接 | A stand-alone terminal has a network connection
-- severity:  high
-- basis:     保密资格标准：涉密单机不得联网，单机之间不得用集线器、网线互联 | Secrecy qualification standard: a stand-alone computer has no network, nor are stand-alone computers joined by hub or cable (B)
-- service_clause: 7.4.7.2
-- observed:  {process} 与 {remote_address} 端口 {remote_port}（{state}），范围 {reach} | {process} with {remote_address} port {remote_port} ({state}), reach {reach}
-- expected:  只有本机内部的连接 | connections within this machine only
-- remedy:    查明对方是什么设备；确系其他设备的，断网并按规定报告，保留日志；对方是本机内的虚拟机或容器的，卸载虚拟化软件 | Find out what the other end is; if it is another machine, disconnect and report as the rules say, keep the logs; if it is a virtual machine or container in this one, remove that software
-- empty:     compliant
-- complete:  network_address
-- sources:   /proc/net/*, netlink addresses
-- on_fail:   lead
SELECT substr(c.protocol, 1, 3) || ' ' || c.remote_address || ' ' || c.remote_port AS subject,
       max(c.process) AS process,
       c.remote_address,
       c.remote_port,
       min(c.state)   AS state,
       min(c.reach)   AS reach,
       max(c.reach <> 'loopback') = 0
       OR EXISTS (SELECT 1 FROM network_address a
                  WHERE a.address = replace(c.remote_address, '::ffff:', '')) AS ok
FROM   network_connection c
WHERE  c.protocol IN ('tcp', 'tcp6')
AND    c.state IN ('established', 'fin_wait1', 'fin_wait2', 'time_wait', 'close_wait', 'last_ack', 'closing')
GROUP  BY substr(c.protocol, 1, 3), c.remote_address, c.remote_port
