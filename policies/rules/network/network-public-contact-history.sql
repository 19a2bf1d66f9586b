-- rule:      network-public-contact-history
-- title:     内部终端与公网主机有过通信 | An internal terminal was in contact with public hosts
-- severity:  medium
-- basis:     非涉密内部机不得接入互联网（终端分类的综合推断，另有公开的单位规定） | Internal terminals are not on the Internet (inference from the classes of terminals and published unit rules) (C)
-- service_clause: 7.4.7.4
-- observed:  {outside?公网:内网}主机 {remote} 有应答，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | the {outside?public:private} host {remote} answered, {times} times from {first_at} to {last_at} ({programs}; {place})
-- expected:  未与公网主机通信 | no public host ever answered
-- remedy:    核实该终端何时接入过互联网、是否经过批准；单位自有的公网域名写入裁剪文件的 own_domains | Find out when the terminal was on the Internet and whether that was approved; public domains of the unit itself go into own_domains of the tailoring
-- empty:     compliant
-- complete:  hosts_entry
-- period:    :usage_since
-- on_fail:   lead
SELECT coalesce(e.remote, e.program) AS subject,
       max(e.remote)                           AS remote,
       max(e.is_public)                        AS outside,
       group_concat(DISTINCT e.program)        AS programs,
       min(e.first_at)                         AS first_at,
       max(e.last_at)                          AS last_at,
       sum(e.times)                            AS times,
       min(e.file || coalesce(':' || e.line, '')) AS place,
       CASE WHEN max(e.is_public = 1 AND NOT coalesce(EXISTS (SELECT 1 FROM json_each(:own_domains) d WHERE e.remote = d.value OR substr(e.remote, -length(d.value) - 1) = '.' || d.value), 0)
                     AND (e.event NOT IN ('update_fetched', 'connectivity_full') OR NOT EXISTS (SELECT 1 FROM hosts_entry h WHERE h.name = e.remote AND h.is_public = 0))) THEN 0
            WHEN max(e.is_public = 1 AND NOT coalesce(EXISTS (SELECT 1 FROM json_each(:own_domains) d WHERE e.remote = d.value OR substr(e.remote, -length(d.value) - 1) = '.' || d.value), 0)) THEN NULL  -- a name alone may stand for a host of the unit
            WHEN max(e.is_public IS NULL) THEN NULL
            ELSE 1  -- all of them private, or the unit's own
       END AS ok
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.grade = 'established' AND e.event IN ('time_synchronised', 'lease_bound', 'ppp_up', 'update_fetched', 'vpn_up', 'dns_answered', 'connectivity_full')
GROUP  BY 1
