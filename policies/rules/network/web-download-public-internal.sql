-- rule:      web-download-public-internal
-- title:     内部终端的浏览器从公网下载过文件 | The browser of an internal terminal loaded files from public domains
-- severity:  high
-- basis:     非涉密内部机不得接入互联网（终端分类的综合推断，另有公开的单位规定） | Internal terminals are not on the Internet (inference from the classes of terminals and published unit rules) (C)
-- service_clause: 7.4.7.4
-- observed:  {users} 的浏览器（{browsers}）从 {domain} 下载过 {downloads} 次，最近 {last_at} | the browser of {users} ({browsers}) loaded files from {domain} {downloads} time(s), last {last_at}
-- expected:  只有本单位内网的主机 | only hosts of the unit's own network
-- remedy:    先核实 {domain} 是否是内网名称或地址，是的在裁剪文件的参数 own_domains、segment_addresses 中声明；不是的查明何时经什么线路接入互联网，找到下载的文件并查杀病毒 | Find out first whether {domain} is a name or address of the unit's own network and declare it in own_domains or segment_addresses of the tailoring if so; if not, find out when and over which line the terminal was on the Internet, find the files and scan them
-- empty:     compliant
-- complete:  hosts_entry
-- period:    :usage_since
-- on_fail:   lead
SELECT d.domain AS subject,
       d.domain,
       group_concat(DISTINCT d.browser) AS browsers,
       group_concat(DISTINCT d.user)    AS users,
       max(d.last_at)                   AS last_at,
       sum(d.downloads)                 AS downloads,
       CASE WHEN max(d.is_public) = 0 THEN 1
            WHEN EXISTS (SELECT 1 FROM json_each(:own_domains) o
                      WHERE d.domain = lower(o.value) OR substr(d.domain, -length(o.value) - 1) = '.' || lower(o.value)) THEN 1
            WHEN (d.domain GLOB '*:*' OR d.domain NOT GLOB '*[a-z]*') AND EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE d.domain GLOB s.value) THEN 1
            WHEN EXISTS (SELECT 1 FROM hosts_entry h WHERE h.name = d.domain AND h.is_public = 0) THEN NULL  -- the name may stand for a host of the unit
            WHEN max(d.last_at) IS NULL THEN NULL
            ELSE 0
       END AS ok
FROM   web_download d
WHERE  d.after_commissioning = 1
GROUP  BY d.domain
