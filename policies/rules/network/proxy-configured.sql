-- rule:      proxy-configured
-- title:     涉密终端配置了网络代理 | A classified terminal has a proxy configured
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得与互联网及其他公共信息网络连接 | A hint at a veto item of the secrecy qualification standard: classified devices are never connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  配置了 {kind} 代理 {host}（用户 {user}），文件、范围和端口：{settings} | the {kind} proxy {host} is configured (user {user}); file, scope and port: {settings}
-- expected:  未配置代理 | no proxy
-- remedy:    查明何人何时为何配置、经它连接过何处，核对日志与浏览记录；指向本机地址的，查明本机运行过何种代理软件；查清后删除该项设置 | Find out who configured it, when and why, and where it led; compare logs and browser history; where it points to this machine itself, find out which proxy software ran here; then take the setting out
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT coalesce(p.user || ': ', '') || p.kind || ' ' || p.host AS subject,
       p.user, p.kind, p.host,
       coalesce(group_concat(iif(p.is_enabled = 1, p.setting, NULL), '; '), group_concat(p.setting, '; ')) AS settings,
       max(p.is_enabled = 1) = 0 AS ok
FROM  (SELECT DISTINCT n.user, n.kind, n.host, n.is_public, n.is_enabled,
              n.file || ' ' || n.scope || coalesce(' ' || n.port, '') AS setting  -- each file with what it says itself
       FROM   proxy_setting n
       ORDER  BY setting) p
GROUP  BY p.user, p.kind, p.host
