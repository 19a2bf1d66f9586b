-- rule:      network-neighbour-present
-- title:     单机与网上的其他设备通过信 | A stand-alone terminal has spoken with another machine on its link
-- severity:  high
-- basis:     保密资格标准：涉密单机不得联网，单机之间不得用集线器、网线互联 | Secrecy qualification standard: a stand-alone computer has no network, nor are stand-alone computers joined by hub or cable (B)
-- service_clause: 7.4.7.2
-- observed:  {address}（MAC {mac}）经 {interface} 应答，状态 {state} | {address} (MAC {mac}) answered by {interface}, state {state}
-- expected:  没有应答过的邻居 | no neighbour that answered
-- remedy:    拔除网线，查明对方是什么设备、何时接通，按规定报告，保留日志；虚拟网络中的对方由虚拟化软件产生的，卸载该软件 | Unplug the cable, find out what machine that is and since when, report as the rules say, keep the logs; where it is part of a virtual network, remove the software behind it
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT address          AS subject,
       address,
       max(mac)         AS mac,
       min(interface)   AS interface,
       min(state)       AS state,
       CASE WHEN min(inside) = 0 THEN 0
            WHEN count(inside) = count(*) THEN 1
       END              AS ok
FROM (SELECT n.address, n.mac, n.interface, n.state,
             CASE WHEN i.kind IN ('bmc', 'loopback', 'virtual') THEN 1
                  WHEN i.kind IN ('ethernet', 'wireless', 'cellular', 'bluetooth', 'bond', 'vlan') THEN 0
                  WHEN i.kind = 'bridge' AND EXISTS (SELECT 1 FROM network_interface p
                                                     WHERE p.physical = 1 AND p.master = i.name) THEN 0
                  WHEN i.kind = 'bridge' AND NOT EXISTS (SELECT 1 FROM network_interface p
                                                         WHERE p.physical = 1 AND p.master IS NULL) THEN 1
             END AS inside  -- of this very machine
      FROM   network_neighbour n LEFT JOIN network_interface i ON i.name = n.interface
      WHERE  n.state IN ('reachable', 'stale', 'delay', 'probe'))
GROUP  BY address
