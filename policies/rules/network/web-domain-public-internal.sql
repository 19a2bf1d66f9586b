-- rule:      web-domain-public-internal
-- title:     内部终端的浏览器有公网访问记录 | The browser of an internal terminal records visits of public domains
-- severity:  high
-- basis:     非涉密内部机不得接入互联网（终端分类的综合推断，另有公开的单位规定） | Internal terminals are not on the Internet (inference from the classes of terminals and published unit rules) (C)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  只有本单位内网的主机 | only hosts of the unit's own network
-- remedy:    先核实 {domain} 是否是内网名称或地址，是的在裁剪文件的参数 own_domains、segment_addresses 中声明；不是的查明何时经什么线路接入互联网 | Find out first whether {domain} is a name or address of the unit's own network and declare it in own_domains or segment_addresses of the tailoring if so; if not, find out when and over which line the terminal was on the Internet
-- empty:     compliant
-- complete:  hosts_entry
-- period:    :usage_since
-- on_fail:   lead
SELECT d.domain AS subject,
       d.domain,
       group_concat(DISTINCT d.browser) AS browsers,
       group_concat(DISTINCT d.user)    AS users,
       min(d.first_visit)               AS first_visit,
       max(d.last_visit)                AS last_visit,
       sum(d.visits - d.brought)        AS visits,
       CASE WHEN max(d.is_public) = 0 THEN 1
            WHEN EXISTS (SELECT 1 FROM json_each(:own_domains) o
                      WHERE d.domain = lower(o.value) OR substr(d.domain, -length(o.value) - 1) = '.' || lower(o.value)) THEN 1
            WHEN (d.domain GLOB '*:*' OR d.domain NOT GLOB '*[a-z]*') AND EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE d.domain GLOB s.value) THEN 1
            WHEN EXISTS (SELECT 1 FROM hosts_entry h WHERE h.name = d.domain AND h.is_public = 0) THEN NULL  -- the name may stand for a host of the unit
            ELSE 0
       END AS ok
FROM   web_domain d
WHERE  d.after_commissioning = 1 AND d.visits > d.brought
GROUP  BY d.domain
