-- rule:      network-bridge-joins
-- title:     网桥把多个网口连成一个网络 | A bridge joins several ports into one network
-- severity:  high
-- basis:     保密管理要求：终端不得成为网络之间的通路，一台终端只接一个网络 | Secrecy rules: a terminal is no way between networks, it is on one network only (B)
-- service_clause: 7.4.7.2
-- observed:  网桥 {bridge} 的物理成员 {members} 个：{names} | bridge {bridge} has {members} physical members: {names}
-- expected:  至多一个物理网口 | one physical port at most
-- remedy:    拆除网桥，查明各成员网口接到哪里；连通过不同网络的按规定报告，保留日志 | Take the bridge down and follow each member's cable; where different networks were joined report as the rules say, keep the logs
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT b.name                                                              AS subject,
       b.name                                                              AS bridge,
       count(CASE WHEN p.master = b.name THEN 1 END)                       AS members,
       coalesce(group_concat(CASE WHEN p.master = b.name THEN p.name END, ', '), '—') AS names,
       CASE WHEN count(CASE WHEN p.master = b.name THEN 1 END) > 1 THEN 0
            WHEN count(p.name) > count(p.master) THEN NULL
            ELSE 1
       END                                                                 AS ok
FROM   network_interface b LEFT JOIN network_interface p ON p.physical = 1
WHERE  b.kind = 'bridge'
GROUP  BY b.name
