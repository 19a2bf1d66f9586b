-- rule:      network-public-attempt-internal
-- title:     内部终端尝试访问公网主机 | An internal terminal tried to reach public hosts
-- severity:  medium
-- basis:     非涉密内部机不得接入互联网（终端分类的综合推断，另有公开的单位规定） | Internal terminals are not on the Internet (inference from the classes of terminals and published unit rules) (C)
-- service_clause: 7.4.7.4
-- observed:  尝试访问{outside?公网:内网}主机 {remote}，未得到应答，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | it tried the {outside?public:private} host {remote} without an answer, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  除系统自带的检测、更新、校时外，不访问公网主机 | no public host is tried but for what a fresh system asks by itself
-- remedy:    查明由什么程序、按什么配置发出，核实当时是否接入过互联网，随后改为单位内部的服务器；该主机确在单位内部的，在裁剪文件的参数 own_domains（名称）或 segment_addresses（地址）中声明 | Find out which program asked and by which setting and whether the terminal was on the Internet then, and set the unit's own servers afterwards; where that host is one of the unit's own, declare it in own_domains (a name) or segment_addresses (an address) of the tailoring
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
       CASE WHEN min(e.holds) = 0 THEN 0 WHEN count(e.holds) = count(*) THEN 1 END AS ok
FROM  (SELECT n.remote, n.program, n.is_public, n.first_at, n.last_at, n.times, n.file, n.line,
              CASE WHEN n.is_public = 0 OR n.stock IS NOT NULL THEN 1  -- private, or what any fresh system asks
                   WHEN EXISTS (SELECT 1 FROM json_each(:own_domains) d
                                WHERE n.remote = lower(d.value) OR substr(n.remote, -length(d.value) - 1) = '.' || lower(d.value)) THEN 1
                   WHEN EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE coalesce(n.address, CASE n.remote_kind WHEN 'address' THEN n.remote END) GLOB s.value) THEN 1
                   WHEN n.is_public IS NULL THEN NULL
                   WHEN EXISTS (SELECT 1 FROM hosts_entry h WHERE h.name = n.remote AND h.is_public = 0) THEN NULL  -- the name may stand for a host of the unit
                   ELSE 0
              END AS holds
       FROM   network_event n
       WHERE  n.after_commissioning = 1
       AND    n.grade = 'attempt' AND n.event IN ('time_asked', 'time_failed', 'update_failed', 'connectivity_failed', 'dns_failed', 'dns_server_set')) e
GROUP  BY 1
