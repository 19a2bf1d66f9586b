-- rule:      proxy-public
-- title:     内部终端使用公网或本机代理 | An internal terminal uses a proxy of a public network or of its own
-- severity:  medium
-- basis:     非涉密内部机不得接入互联网（终端分类的综合推断，另有公开的单位规定） | Internal terminals are not on the Internet (inference from the classes of terminals and published unit rules) (C)
-- service_clause: 7.4.7.4
-- observed:  配置了 {kind} 代理 {host}（用户 {user}），文件、范围和端口：{settings} | the {kind} proxy {host} is configured (user {user}); file, scope and port: {settings}
-- expected:  不使用代理，或只用单位内部的代理 | no proxy, or one of the unit's own network
-- remedy:    查明经该代理连接过何处、本机是否运行代理或翻墙软件，核对日志；查清后删除该项设置；单位自有的域名、地址段填入参数 own_domains、segment_addresses | Find out where it led and whether proxy software runs here, compare the logs; then take the setting out; give the unit's own domains and addresses as own_domains and segment_addresses
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT coalesce(p.user || ': ', '') || p.kind || ' ' || p.host AS subject,
       p.user, p.kind, p.host,
       coalesce(group_concat(iif(p.is_enabled = 1, p.setting, NULL), '; '), group_concat(p.setting, '; ')) AS settings,
       CASE WHEN max(p.is_enabled = 1) = 0 THEN 1
            WHEN EXISTS (SELECT 1 FROM json_each(:own_domains) d
                                WHERE lower(p.host) = lower(d.value) OR substr(lower(p.host), -length(d.value) - 1) = '.' || lower(d.value)) THEN 1
            WHEN (p.host GLOB '*:*' OR p.host NOT GLOB '*[a-zA-Z]*') AND EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE p.host GLOB s.value) THEN 1
            ELSE max(p.is_public = 1 OR p.host LIKE '127.%' OR p.host IN ('localhost', '::1')) = 0
       END AS ok
FROM  (SELECT DISTINCT n.user, n.kind, n.host, n.is_public, n.is_enabled,
              n.file || ' ' || n.scope || coalesce(' ' || n.port, '') AS setting  -- each file with what it says itself
       FROM   proxy_setting n
       ORDER  BY setting) p
GROUP  BY p.user, p.kind, p.host
