-- rule:      network-update-public-history
-- title:     使用期间从公网获取过更新 | Updates were fetched from the Internet
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  从{outside?公网:内网}主机 {remote} 获取更新或软件包清单，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | updates or package lists came from the {outside?public:private} host {remote}, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  更新只由离线介质或单位内部来源导入 | updates come by offline media or from the unit's own sources only
-- remedy:    保留日志，查明何时、由何人、接入何网络，按规定报告；核实前不清除日志和网络配置；该主机确在单位内部的，在裁剪文件的参数 own_domains（名称）或 segment_addresses（地址）中声明 | Keep the logs; find out when, by whom and to which network, and report as the rules say; clear neither logs nor network settings before; where that host is one of the unit's own, declare it in own_domains (a name) or segment_addresses (an address) of the tailoring
-- empty:     compliant
-- complete:  hosts_entry
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
                   WHEN EXISTS (SELECT 1 FROM hosts_entry h WHERE h.name = n.remote AND h.is_public = 0) THEN NULL  -- the name may stand for a host of the unit
                   WHEN n.remote_kind IS NOT 'address' AND n.stock IS NULL AND json_array_length(:own_domains) = 0 AND :undeclared_names = 'unknown' THEN NULL  -- a network of one's own may use any name
                   ELSE 0
              END AS holds
       FROM   network_event n
       WHERE  n.after_commissioning = 1
       AND    n.event = 'update_fetched' AND n.grade = 'established') e
GROUP  BY 1
