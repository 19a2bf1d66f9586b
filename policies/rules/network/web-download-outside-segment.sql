-- rule:      web-download-outside-segment
-- title:     涉密网络终端从网段以外的内网主机下载过文件 | A terminal of the classified network loaded files from private hosts outside its segment
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密信息系统与互联网及其他公共信息网络物理隔离，终端只接所属网段 | A hint at a veto item of the secrecy qualification standard: classified systems are physically separated from public networks, their terminals are in their own segment only (B)
-- service_clause: 7.4.7.2
-- observed:  {users} 的浏览器（{browsers}）从 {domain} 下载过 {downloads} 次，最近 {last_at} | the browser of {users} ({browsers}) loaded files from {domain} {downloads} time(s), last {last_at}
-- expected:  属于声明的涉密网段：{segment} | within the declared segment: {segment}
-- remedy:    核实 {domain} 属于哪个网络（手机热点和家用路由器常用 192.168 开头的地址）；确系其他网络的，断开网络，保留浏览器数据和日志，查明接入时间并按规定报告；属于本单位涉密网的，在裁剪文件的参数 segment_addresses 中声明 | Find out to which network {domain} belongs (hotspots of phones and routers at home mostly use addresses in 192.168); if to another one, disconnect the terminal, keep the browser's data and the logs, find out when it was joined and report as the rules say; if to the unit's own classified network, declare it in segment_addresses of the tailoring
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
SELECT d.domain AS subject,
       d.domain,
       group_concat(DISTINCT d.browser) AS browsers,
       group_concat(DISTINCT d.user)    AS users,
       max(d.last_at)                   AS last_at,
       sum(d.downloads)                 AS downloads,
       CASE WHEN json_array_length(:segment_addresses) > 0 THEN :segment_addresses ELSE '—' END AS segment,
       CASE WHEN d.domain = 'localhost' OR d.domain = '::1' OR (d.domain GLOB '127.*' AND d.domain NOT GLOB '*[a-z]*') THEN 1  -- this machine itself
            WHEN json_array_length(:segment_addresses) = 0 THEN NULL  -- nobody can tell
            WHEN EXISTS (SELECT 1 FROM json_each(:own_domains) o
                         WHERE d.domain = lower(o.value) OR substr(d.domain, -length(o.value) - 1) = '.' || lower(o.value)) THEN 1
            WHEN d.domain GLOB '*[a-z]*' AND d.domain NOT GLOB '*:*' THEN NULL  -- where a name stands is not told
            WHEN EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE d.domain GLOB s.value) THEN 1
            WHEN max(d.last_at) IS NULL THEN NULL
            ELSE 0
       END AS ok
FROM   web_download d
WHERE  d.after_commissioning = 1 AND d.is_public = 0  -- rules of their own tell of public ones
GROUP  BY d.domain
