-- rule:      web-download-public
-- title:     使用期间从公网下载过文件 | Files were loaded from the public Internet
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {users} 的浏览器（{browsers}）从 {domain} 下载过 {downloads} 次，最近 {last_at} | the browser of {users} ({browsers}) loaded files from {domain} {downloads} time(s), last {last_at}
-- expected:  没有从公网下载的记录 | nothing was loaded from a public domain
-- remedy:    停止使用，断开网络，保留浏览器数据和下载的文件，查明来源并查杀病毒，按规定报告；本单位内部使用的域名在裁剪文件的参数 own_domains 中声明 | Stop using it, disconnect it, keep the browser's data and the files, find their origin and scan them, report as the rules say; declare domains of the unit's own network in own_domains of the tailoring
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
            WHEN max(d.last_at) IS NULL THEN NULL
            ELSE 0
       END AS ok
FROM   web_download d
WHERE  d.after_commissioning = 1
GROUP  BY d.domain
