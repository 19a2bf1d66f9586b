-- rule:      web-domain-public
-- title:     使用期间用浏览器访问过公网 | A browser visited the public Internet
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {users} 的浏览器（{browsers}）有 {domain} 的访问记录 {visits} 次，最早 {first_visit}，最近 {last_visit} | the browser of {users} ({browsers}) records {visits} visit(s) of {domain}, first {first_visit}, last {last_visit}
-- expected:  没有公网域名的访问记录 | no visit of a public domain
-- remedy:    停止使用，断开网络，保留浏览器数据和日志，查明何时经什么线路联网，按规定报告；本单位内部使用的域名在裁剪文件的参数 own_domains 中声明 | Stop using it, disconnect it, keep the browser's data and the logs, find out when and over which line, report as the rules say; declare domains of the unit's own network in own_domains of the tailoring
-- empty:     compliant
-- complete:  hosts_entry
-- period:    :usage_since
-- on_fail:   deviation
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
            WHEN EXISTS (SELECT 1 FROM hosts_entry h WHERE h.name = d.domain AND h.is_public = 0) THEN NULL  -- the name may stand for a host of the unit
            WHEN max(d.last_visit) IS NULL THEN NULL
            ELSE 0
       END AS ok
FROM   web_domain d
WHERE  d.after_commissioning = 1 AND d.visits > d.brought
GROUP  BY d.domain
