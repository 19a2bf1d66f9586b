-- rule:      network-public-attempt-history
-- title:     使用期间尝试访问公网主机 | The terminal tried to reach public hosts
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得连接互联网或其他公共信息网络 | A hint at a veto item of the secrecy qualification standard: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  尝试访问{outside?公网:内网}主机 {remote}，未得到应答，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | it tried the {outside?public:private} host {remote} without an answer, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  除系统自带的检测、更新、校时外，不访问公网主机 | no public host is tried but for what a fresh system asks by itself
-- remedy:    查明由什么程序、按什么配置发出；核实当时是否接入过公共网络，随后改正配置；该主机确在单位内部的，在裁剪文件的参数 own_domains（名称）或 segment_addresses（地址）中声明 | Find out which program asked and by which setting; find out whether the terminal was on a public network then, and mend the setting afterwards; where that host is one of the unit's own, declare it in own_domains (a name) or segment_addresses (an address) of the tailoring
-- empty:     compliant
-- complete:  -
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
       CASE WHEN max(e.is_public = 1 AND e.stock IS NULL
                     AND NOT coalesce(EXISTS (SELECT 1 FROM json_each(:own_domains) d WHERE e.remote = lower(d.value) OR substr(e.remote, -length(d.value) - 1) = '.' || lower(d.value)), 0)
                     AND NOT coalesce(EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE coalesce(e.address, CASE e.remote_kind WHEN 'address' THEN e.remote END) GLOB s.value), 0)) THEN 0
            WHEN max(e.is_public IS NULL) THEN NULL
            ELSE 1  -- private, the unit's own, or what any fresh system asks
       END AS ok
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.grade = 'attempt' AND e.event IN ('time_asked', 'time_failed', 'update_failed', 'connectivity_failed', 'dns_failed', 'dns_server_set')
GROUP  BY 1
