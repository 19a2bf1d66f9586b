-- rule:      network-check-answered-history
-- title:     联网检测或域名解析得到公网主机应答 | A connectivity check or a name was answered from the Internet
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {outside?公网:内网}主机 {remote} 应答了联网检测或域名解析，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | the {outside?public:private} host {remote} answered the connectivity check or resolved names, {times} times from {first_at} to {last_at} ({programs}; {place})
-- expected:  联网检测与域名解析未得到公网主机应答 | no public host ever answered the check or resolved a name
-- remedy:    保留日志，查明何时、由何人、接入何网络，按规定报告；核实前不清除日志和网络配置 | Keep the logs; find out when, by whom and to which network, and report as the rules say; clear neither logs nor network settings before
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
       CASE WHEN max(e.is_public = 1 AND NOT coalesce(EXISTS (SELECT 1 FROM json_each(:own_domains) d WHERE e.remote = d.value OR substr(e.remote, -length(d.value) - 1) = '.' || d.value), 0))
            THEN CASE WHEN NOT EXISTS (SELECT 1 FROM hosts_entry h WHERE h.name = e.remote AND h.is_public = 0) THEN 0 END  -- the name may stand for a host of the unit
            WHEN max(e.is_public IS NULL) THEN NULL
            ELSE 1  -- all of them private, or the unit's own
       END AS ok
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.event IN ('connectivity_full', 'dns_answered') AND e.grade = 'established'
GROUP  BY 1
