-- rule:      network-lease-history
-- title:     单机在使用期间由网络分配过地址 | A stand-alone terminal was given an address by a network
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络；涉密单机不得联网 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network; a stand-alone computer has no network (B)
-- service_clause: 7.4.7.2
-- observed:  由网络分配地址 {remote}，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | a network leased it the address {remote}, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  单机未接入任何网络 | a stand-alone terminal was on no network
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
       max(coalesce(e.is_public, 0) = 0 OR e.remote IS NULL
           OR EXISTS (SELECT 1 FROM json_each(:own_domains) d WHERE e.remote = d.value OR substr(e.remote, -length(d.value) - 1) = '.' || d.value)) = 0
       AS ok  -- public ones are told by network-lease-public-history
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.event = 'lease_bound' AND e.grade = 'established'
GROUP  BY 1
