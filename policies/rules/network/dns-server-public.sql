-- rule:      dns-server-public
-- title:     内部终端配置了公网域名服务器 | An internal terminal asks a public name server
-- severity:  medium
-- basis:     非涉密内部机不得接入互联网（终端分类的综合推断，另有公开的单位规定） | Internal terminals are not on the Internet (inference from the classes of terminals and published unit rules) (C)
-- service_clause: 7.4.7.4
-- observed:  {file} 中配置了公网域名服务器 {address} | {file} names the public name server {address}
-- expected:  只使用单位内部的域名服务器 | only the unit's own name servers
-- remedy:    核实该终端是否接入过互联网；改用内部域名服务器；单位内网使用公网地址段的，在裁剪文件的参数 segment_addresses 中声明 | Find out whether the terminal was on the Internet; use the internal name server; where the unit's own network uses a public range, declare it in segment_addresses of the tailoring
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT d.address             AS subject,
       d.address,
       min(d.file)           AS file,
       max(d.is_public) = 0
       OR EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE d.address GLOB s.value) AS ok
FROM   dns_server d
GROUP  BY d.address
