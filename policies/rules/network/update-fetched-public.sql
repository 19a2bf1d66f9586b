-- rule:      update-fetched-public
-- title:     从公网更新过软件或病毒特征库 | Software or signatures were fetched from a public network
-- severity:  high
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得与互联网及其他公共信息网络连接；非涉密内部机不接入互联网 | A hint at a veto item of the secrecy qualification standard: classified devices are never connected to the Internet or another public network; internal terminals are not on the Internet (B)
-- service_clause: 7.4.7.2
-- observed:  {kind} 从公网 {host}取得数据，时间不早于 {at}（{file}） | {kind} fetched from the public host {host}, not before {at} ({file})
-- expected:  只从单位内部的软件源更新 | fetched from the unit's own sources only
-- remedy:    核实该地址在单位网内是否有同名镜像；没有的，按接入过公网处理：保留该文件与日志，查明时间和线路，按规定报告；自有的域名、地址段填入参数 own_domains、segment_addresses | Find out whether the unit has a mirror of that name in its own network; if not, treat it as a connection to a public network: keep file and logs, find out when and over which line, report as the rules say; give own domains and addresses as own_domains and segment_addresses
-- empty:     compliant
-- complete:  hosts_entry
-- on_fail:   lead
SELECT u.kind || ': ' || coalesce(u.host, u.file) AS subject,
       u.kind, u.host, u.at, u.file,
       u.holds AS ok
FROM  (SELECT n.*, row_number() OVER (PARTITION BY n.kind, coalesce(n.host, n.file)
                                      ORDER BY coalesce(n.holds, 0.5), n.at DESC, n.file) AS place
       FROM  (SELECT u.kind, u.host, u.at, u.file,
                     CASE WHEN u.host IS NULL OR u.is_public IS NULL THEN NULL
                          WHEN EXISTS (SELECT 1 FROM json_each(:own_domains) d
                                WHERE lower(u.host) = lower(d.value) OR substr(lower(u.host), -length(d.value) - 1) = '.' || lower(d.value)) THEN 1
                          WHEN (u.host GLOB '*:*' OR u.host NOT GLOB '*[a-zA-Z]*') AND EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE u.host GLOB s.value) THEN 1
                          WHEN u.is_public = 0 THEN 1
                          WHEN EXISTS (SELECT 1 FROM hosts_entry h WHERE h.name = u.host
                                AND   (h.is_public = 0 OR EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE h.address GLOB s.value))) THEN NULL  -- the name may stand for a mirror of the unit
                          ELSE 0
                     END AS holds
              FROM   update_trace u
              WHERE  u.after_commissioning = 1) n) u
WHERE  u.place = 1  -- time and file of one trace, the gravest
