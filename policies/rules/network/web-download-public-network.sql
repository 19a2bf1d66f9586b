-- rule:      web-download-public-network
-- title:     涉密网络终端从公网下载过文件 | A terminal of the classified network loaded files from the public Internet
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {users} 的浏览器（{browsers}）从 {domain} 下载过 {downloads} 次，最近 {last_at} | the browser of {users} ({browsers}) loaded files from {domain} {downloads} time(s), last {last_at}
-- expected:  只有本单位涉密网内的主机 | only hosts of the unit's own classified network
-- remedy:    先核实 {domain} 是否是涉密网内的名称或地址；是的，在裁剪文件的参数 own_domains、segment_addresses 中声明；不是的，断开网络，保留浏览器数据和日志，按规定报告 | Find out first whether {domain} is a name or address inside the classified network; if so, declare it in own_domains or segment_addresses of the tailoring; if not, disconnect the terminal, keep the browser's data and the logs, report as the rules say
-- empty:     compliant
-- complete:  hosts_entry
-- period:    :usage_since
-- on_fail:   deviation
SELECT d.domain AS subject,
       d.domain,
       group_concat(DISTINCT d.browser) AS browsers,
       group_concat(DISTINCT d.user)    AS users,
       max(d.last_at)                   AS last_at,
       sum(d.downloads)                 AS downloads,
       CASE WHEN max(d.is_public) = 0 THEN 1
            WHEN EXISTS (SELECT 1 FROM json_each(:own_domains) o
                      WHERE d.domain = lower(o.value) OR substr(d.domain, -length(o.value) - 1) = '.' || lower(o.value)) THEN 1
            WHEN EXISTS (SELECT 1 FROM hosts_entry h WHERE h.name = d.domain AND h.is_public = 0) THEN NULL  -- the name may stand for a host of the unit
            WHEN (d.domain GLOB '*:*' OR d.domain NOT GLOB '*[a-z]*') AND EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE d.domain GLOB s.value) THEN 1
            WHEN max(d.last_at) IS NULL THEN NULL
            WHEN d.domain GLOB '*[a-z]*' AND d.domain NOT GLOB '*:*' THEN iif(json_array_length(:own_domains) = 0, NULL, 0)
            ELSE iif(json_array_length(:segment_addresses) = 0, NULL, 0)
       END AS ok  -- a network of one's own may use any name: while none is declared nobody knows
FROM   web_download d
WHERE  d.after_commissioning = 1
GROUP  BY d.domain
