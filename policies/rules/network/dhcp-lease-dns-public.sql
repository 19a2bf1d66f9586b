-- rule:      dhcp-lease-dns-public
-- title:     获得过带公网域名服务器的地址 | A lease named public name servers
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得与互联网及其他公共信息网络连接；非涉密内部机不接入互联网 | A hint at a veto item of the secrecy qualification standard: classified devices are never connected to the Internet or another public network; internal terminals are not on the Internet (B)
-- service_clause: 7.4.7.2
-- observed:  {client} 在 {interface} 上获得地址 {address}，域名服务器 {dns}，最近 {obtained_at}（{file}） | {client} got {address} on {interface}, name servers {dns}, last {obtained_at} ({file})
-- expected:  只有单位内部的域名服务器 | the unit's own name servers only
-- remedy:    内部网络一般不分配公网域名服务器：查明当时接入的是何网络，核对日志、浏览记录，按规定处理；单位内网使用公网地址段的，在裁剪文件的参数 segment_addresses 中声明 | Internal networks hand out no public name servers as a rule: find out which network it was, compare logs and browser history, act as the rules say; where the unit's own network uses a public range, declare it in segment_addresses of the tailoring
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT l.address || ' ' || coalesce(l.server, l.gateway, '') AS subject,
       l.address, l.client, l.interface, l.dns, l.obtained_at, l.file,
       l.holds AS ok
FROM  (SELECT n.*, row_number() OVER (PARTITION BY n.address, coalesce(n.server, n.gateway, '')
                                      ORDER BY coalesce(n.holds, 0.5), n.obtained_at DESC, n.file, n.line) AS place
       FROM  (SELECT l.address, l.server, l.client, l.interface, l.gateway, l.dns, l.obtained_at, l.file, l.line,
                     CASE WHEN l.dns IS NULL AND l.is_dns_public IS NULL THEN 1  -- NULL: the lease names none
                          WHEN l.is_dns_public = 0 THEN 1
                          WHEN l.dns IS NOT NULL  -- each that is of no private range must be the unit's own
                               AND NOT EXISTS (SELECT 1 FROM json_each('["' || replace(replace(replace(l.dns, '\', ''), '"', ''), ' ', '","') || '"]') o
                                               WHERE  o.value <> ''
                                               AND    o.value NOT GLOB '10.*' AND o.value NOT GLOB '192.168.*' AND o.value NOT GLOB 'f[cd]*:*'
                                               AND    o.value NOT GLOB '172.1[6-9].*' AND o.value NOT GLOB '172.2[0-9].*' AND o.value NOT GLOB '172.3[01].*'
                                               AND    NOT EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE o.value GLOB s.value)) THEN 1
                          WHEN l.is_dns_public = 1 AND l.obtained_at IS NOT NULL THEN 0
                     END AS holds
              FROM   dhcp_lease l
              WHERE  l.after_commissioning = 1) n) l
WHERE  l.place = 1  -- client, interface and file of one lease, the gravest
