-- rule:      network-wireless-history
-- title:     使用期间接入或开设过无线网络 | The terminal joined or offered a wireless network
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得具有无线联网功能，不得使用无线网卡 | Secrecy qualification standard: classified devices have no wireless networking and use no wireless adapter (B)
-- service_clause: 7.4.7.2
-- observed:  接入或开设无线网络 {remote}，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | it joined or offered the wireless network {remote}, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  未接入或开设过无线网络 | it never joined or offered a wireless network
-- remedy:    保留日志，查明何时、由何人、接入何网络，按规定报告；核实前不清除日志和网络配置 | Keep the logs; find out when, by whom and to which network, and report as the rules say; clear neither logs nor network settings before
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   deviation
SELECT coalesce(e.remote, e.program) AS subject,
       max(e.remote)                           AS remote,
       group_concat(DISTINCT e.program)        AS programs,
       min(e.first_at)                         AS first_at,
       max(e.last_at)                          AS last_at,
       sum(e.times)                            AS times,
       min(e.file || coalesce(':' || e.line, '')) AS place,
       0 AS ok
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.event = 'associated' AND e.grade = 'established'
GROUP  BY 1
