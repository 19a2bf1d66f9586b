-- rule:      dns-server-configured
-- title:     单机配置了域名服务器 | A stand-alone terminal has a name server configured
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：域名服务器配置可能是联网留下的痕迹 | A hint at a veto item of the secrecy qualification standard: a configured name server may be left from a network (B)
-- service_clause: 7.4.7.2
-- observed:  {file} 中配置了 {address}（公网 {is_public?是:否}） | {file} names {address} (public {is_public?yes:no})
-- expected:  无域名服务器 | no name server
-- remedy:    核实配置来源（安装时联网、曾接入网络或误配置）；查明后清除 | Find out where it comes from (installing over a network, a past connection, a mistake); clear it afterwards
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT address        AS subject,
       address,
       min(file)      AS file,
       max(is_public) AS is_public,
       0              AS ok
FROM   dns_server
WHERE  address NOT LIKE '127.%' AND address <> '::1'
GROUP  BY address
