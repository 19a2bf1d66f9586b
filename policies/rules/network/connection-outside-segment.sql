-- rule:      connection-outside-segment
-- title:     与网段以外的内网地址建立了连接 | There is a connection with a private address outside the segment
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密信息系统与互联网及其他公共信息网络物理隔离，终端只接所属网段 | A hint at a veto item of the secrecy qualification standard: classified systems are physically separated from public networks, their terminals are in their own segment only (B)
-- service_clause: 7.4.7.2
-- observed:  {process} 与 {remote_address} 端口 {remote_port} 连接（{state}） | {process} is connected with {remote_address} port {remote_port} ({state})
-- expected:  属于声明的涉密网段：{segment} | within the declared segment: {segment}
-- remedy:    查明对方是什么设备、属于哪个网络；确系其他网络的，断网，保留现场和日志，按规定报告；对方是本机内的虚拟机或容器的，说明用途或卸载虚拟化软件；属于本单位涉密网的，在裁剪文件的参数 segment_addresses 中声明 | Find out what machine the other end is and to which network it belongs; if to another one, disconnect, leave everything as it is, keep the logs and report as the rules say; if it is a virtual machine or container in this one, say what for or remove that software; if it is in the unit's own classified network, declare that in segment_addresses of the tailoring
-- empty:     compliant
-- complete:  network_address
-- sources:   /proc/net/*, netlink addresses
-- on_fail:   lead
SELECT substr(c.protocol, 1, 3) || ' ' || c.remote_address || ' ' || c.remote_port AS subject,
       max(c.process)          AS process,
       c.remote_address,
       c.remote_port,
       min(c.state)            AS state,
       CASE WHEN json_array_length(:segment_addresses) > 0 THEN :segment_addresses ELSE '—' END AS segment,
       CASE WHEN EXISTS (SELECT 1 FROM json_each(:segment_addresses) s
                         WHERE replace(c.remote_address, '::ffff:', '') GLOB s.value) THEN 1
            WHEN EXISTS (SELECT 1 FROM network_address a
                         WHERE a.address = replace(c.remote_address, '::ffff:', '')) THEN 1  -- this machine itself
            WHEN json_array_length(:segment_addresses) = 0 THEN NULL  -- nobody can tell
            WHEN c.remote_address LIKE 'fe80:%' THEN NULL  -- such an address every interface has, whatever its network
            ELSE 0
       END AS ok
FROM   network_connection c
WHERE  c.protocol IN ('tcp', 'tcp6') AND c.reach = 'private'  -- rules of their own tell of public ones
AND    c.state IN ('established', 'fin_wait1', 'fin_wait2', 'time_wait', 'close_wait', 'last_ack', 'closing')
GROUP  BY substr(c.protocol, 1, 3), c.remote_address, c.remote_port
