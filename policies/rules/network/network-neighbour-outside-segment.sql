-- rule:      network-neighbour-outside-segment
-- title:     同一链路上有网段以外的内网设备 | A machine on the same link has a private address outside the segment
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密信息系统与互联网及其他公共信息网络物理隔离，终端只接所属网段 | A hint at a veto item of the secrecy qualification standard: classified systems are physically separated from public networks, their terminals are in their own segment only (B)
-- service_clause: 7.4.7.2
-- observed:  {address}（MAC {mac}）经 {interface} 应答 | {address} (MAC {mac}) answered by {interface}
-- expected:  属于声明的涉密网段：{segment} | within the declared segment: {segment}
-- remedy:    查明该设备是什么、由谁接入；属于其他网络的，断开该网卡，查明接入时间并按规定报告，保留日志；属于本单位涉密网的，在裁剪文件的参数 segment_addresses 中声明 | Find out what machine that is and who joined it; if it belongs to another network, disconnect the interface, find out when it was joined and report as the rules say, keep the logs; if to the unit's own classified network, declare it in segment_addresses of the tailoring
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT n.address        AS subject,
       n.address,
       max(n.mac)       AS mac,
       min(n.interface) AS interface,
       CASE WHEN json_array_length(:segment_addresses) > 0 THEN :segment_addresses ELSE '—' END AS segment,
       CASE WHEN min(n.holds) = 0 THEN 0 WHEN count(n.holds) = count(*) THEN 1 END AS ok
FROM  (SELECT o.address, o.mac, o.interface,
              CASE WHEN EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE o.address GLOB s.value) THEN 1
                   WHEN i.kind IN ('bmc', 'loopback', 'virtual') THEN 1  -- inside this machine
                   WHEN i.kind = 'bridge' AND NOT EXISTS (SELECT 1 FROM network_interface p WHERE p.physical = 1 AND p.master = i.name)
                   THEN CASE WHEN NOT EXISTS (SELECT 1 FROM network_interface p WHERE p.physical = 1 AND p.master IS NULL) THEN 1 END  -- virtual machines of this machine
                   WHEN json_array_length(:segment_addresses) = 0 OR i.kind IS NULL THEN NULL  -- nobody can tell
                   ELSE 0
              END AS holds
       FROM   network_neighbour o LEFT JOIN network_interface i ON i.name = o.interface
       WHERE  o.state IN ('reachable', 'stale', 'delay', 'probe')
       AND    o.is_public = 0 AND o.address NOT LIKE 'fe80:%') n  -- of the own link, whatever the network
GROUP  BY n.address
