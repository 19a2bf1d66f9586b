-- rule:      network-lease-public-history
-- title:     使用期间获得过公网地址 | The terminal was given a public address
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  由网络分配{outside?公网:内网}地址 {remote}，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | a network leased it the {outside?public:private} address {remote}, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  未获得过公网地址 | it was never given a public address
-- remedy:    保留日志，查明何时、由何人、接入何网络，按规定报告；核实前不清除日志和网络配置；单位网络使用公网地址段的，在裁剪文件的参数 segment_addresses 中声明 | Keep the logs; find out when, by whom and to which network, and report as the rules say; clear neither logs nor network settings before; where the unit's own network uses a public range, declare it in segment_addresses of the tailoring
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   deviation
SELECT coalesce(e.remote, e.program) AS subject,
       max(e.remote)                           AS remote,
       max(e.is_public)                        AS outside,
       group_concat(DISTINCT e.program)        AS programs,
       min(e.first_at)                         AS first_at,
       max(e.last_at)                          AS last_at,
       sum(e.times)                            AS times,
       min(e.file || coalesce(':' || e.line, '')) AS place,
       CASE WHEN min(e.holds) = 0 THEN 0 WHEN count(e.holds) = count(*) THEN 1 END AS ok
FROM  (SELECT n.remote, n.program, n.is_public, n.first_at, n.last_at, n.times, n.file, n.line,
              CASE WHEN n.is_public = 0 THEN 1
                   WHEN EXISTS (SELECT 1 FROM json_each(:own_domains) d
                                WHERE n.remote = lower(d.value) OR substr(n.remote, -length(d.value) - 1) = '.' || lower(d.value)) THEN 1
                   WHEN EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE coalesce(n.address, CASE n.remote_kind WHEN 'address' THEN n.remote END) GLOB s.value) THEN 1
                   WHEN n.is_public IS NULL THEN NULL
                   ELSE 0
              END AS holds
       FROM   network_event n
       WHERE  n.after_commissioning = 1
       AND    n.event IN ('lease_bound', 'ppp_up') AND n.grade = 'established') e
GROUP  BY 1
