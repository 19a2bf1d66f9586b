-- rule:      time-source-public
-- title:     涉密终端向公网时间服务器对时 | A classified terminal asks public time servers
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得与互联网及其他公共信息网络连接 | A hint at a veto item of the secrecy qualification standard: classified devices are never connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {daemon}（自启动 {enabled}）配置了公网时间服务器 {server}（{file} 第 {line} 行） | {daemon} (starts by itself: {enabled}) names the public time server {server} ({file} line {line})
-- expected:  只向涉密网内的时间服务器对时；单机不对时 | only time servers of the classified network; none on a stand-alone terminal
-- remedy:    删去该行并停用或改用网内时间服务器；查日志中有无对时成功的记录，核实是否接入过公共网络；服务器属于单位内网的，在裁剪文件的参数 own_domains（名称）或 segment_addresses（地址）中声明 | Take the line out, and disable the service or name a server of the network; look in the logs whether it ever answered, and find out whether the terminal was on a public network; where the server is one of the unit's own, declare it in own_domains (a name) or segment_addresses (an address) of the tailoring
-- empty:     compliant
-- complete:  time_source
-- on_fail:   lead
SELECT t.daemon || ': ' || coalesce(t.server, t.kind) AS subject,
       t.daemon,
       coalesce(t.server, t.kind) AS server,
       t.is_enabled AS enabled,
       t.file, t.line,
       t.holds AS ok
FROM  (SELECT n.*, row_number() OVER (PARTITION BY n.daemon, coalesce(n.server, n.kind)
                                      ORDER BY coalesce(n.holds, 0.5), n.file, n.line) AS place
       FROM  (SELECT t.daemon, t.server, t.kind, t.is_enabled, t.file, t.line,
                     CASE WHEN t.is_enabled = 0 THEN 1
                          WHEN EXISTS (SELECT 1 FROM json_each(:own_domains) d
                                WHERE lower(t.server) = lower(d.value) OR substr(lower(t.server), -length(d.value) - 1) = '.' || lower(d.value)) THEN 1
                          WHEN (t.server GLOB '*:*' OR t.server NOT GLOB '*[a-zA-Z]*') AND EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE t.server GLOB s.value) THEN 1
                          WHEN t.kind = 'fallback' AND EXISTS (SELECT 1 FROM time_source o WHERE o.daemon = t.daemon AND o.kind IN ('server', 'pool', 'peer') AND o.server IS NOT NULL) THEN 1  -- not asked while there are others
                          WHEN t.is_public = 0 THEN 1
                          WHEN t.stock IS NOT NULL THEN 1  -- the distribution's default
                          WHEN t.is_public = 1 AND t.is_enabled = 1 THEN 0
                     END AS holds
              FROM   time_source t) n) t
WHERE  t.place = 1  -- file and line of one setting, the gravest
