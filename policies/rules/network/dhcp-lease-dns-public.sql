-- rule:      dhcp-lease-dns-public
-- title:     获得过带公网域名服务器的地址 | A lease named public name servers
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得与互联网及其他公共信息网络连接；非涉密内部机不接入互联网 | A hint at a veto item of the secrecy qualification standard: classified devices are never connected to the Internet or another public network; internal terminals are not on the Internet (B)
-- service_clause: 7.4.7.2
-- observed:  {client} 在 {interface} 上获得地址 {address}，域名服务器 {dns}，最近 {obtained_at}（{file}） | {client} got {address} on {interface}, name servers {dns}, last {obtained_at} ({file})
-- expected:  只有单位内部的域名服务器 | the unit's own name servers only
-- remedy:    内部网络一般不分配公网域名服务器：查明当时接入的是何网络，核对日志、浏览记录，按规定处理 | Internal networks hand out no public name servers as a rule: find out which network it was, compare logs and browser history, act as the rules say
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT l.address || ' ' || coalesce(l.server, l.gateway, '') AS subject,
       l.address,
       min(l.client)       AS client,
       max(l.interface)    AS interface,
       max(l.dns)          AS dns,
       max(l.obtained_at)  AS obtained_at,
       min(l.file)         AS file,
       CASE WHEN max(l.is_dns_public) = 1 AND max(l.obtained_at) IS NOT NULL THEN 0
            WHEN count(l.dns) = 0 AND count(l.is_dns_public) = 0 THEN 1  -- NULL: the lease names none
            WHEN max(l.is_dns_public IS NOT 0) = 0 THEN 1
       END                 AS ok
FROM   dhcp_lease l
WHERE  l.after_commissioning = 1
GROUP  BY 1
