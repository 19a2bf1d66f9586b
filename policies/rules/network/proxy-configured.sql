-- rule:      proxy-configured
-- title:     涉密终端配置了网络代理 | A classified terminal has a proxy configured
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得与互联网及其他公共信息网络连接 | A hint at a veto item of the secrecy qualification standard: classified devices are never connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {file} 配置了 {kind} 代理 {host}，端口 {port}（{scope}，用户 {user}） | {file} names the {kind} proxy {host}, port {port} ({scope}, user {user})
-- expected:  未配置代理 | no proxy
-- remedy:    查明何人何时为何配置、经它连接过何处，核对日志与浏览记录；指向本机地址的，查明本机运行过何种代理软件；查清后删除该项设置 | Find out who configured it, when and why, and where it led; compare logs and browser history; where it points to this machine itself, find out which proxy software ran here; then take the setting out
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT coalesce(p.user || ': ', '') || p.kind || ' ' || p.host AS subject,
       p.user, p.kind, p.host,
       max(p.port)   AS port,
       min(p.scope)  AS scope,
       min(p.file)   AS file,
       max(p.is_enabled = 1) = 0 AS ok
FROM   proxy_setting p
GROUP  BY p.user, p.kind, p.host
