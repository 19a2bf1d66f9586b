-- rule:      package-internet-client
-- title:     安装了互联网通信或网盘软件 | Internet chat or net-disk software is installed
-- severity:  medium
-- basis:     国家安全机关与多家单位的公开提示：社交、网盘、传输工具不得用于涉密和内部终端 | Public warnings of the authorities and rules of many units: no chat, net disk or transfer tools on classified and internal terminals (B)
-- service_clause: 7.4.7.2
-- observed:  软件包 {name} {version}（{status}） | package {name} {version} ({status})
-- expected:  未安装 | not installed
-- remedy:    先核实是否登录使用过，再卸载；系统预装的也应卸载 | Find out whether anybody logged in with it, then remove it, even if it came with the system
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT name AS subject,
       name,
       max(version) AS version,
       max(status)  AS status,
       sum(status NOT IN ('config-files', 'not-installed')) = 0 AS ok
FROM   package
WHERE  lower(name) IN (SELECT value FROM json_each(:internet_client_packages))
GROUP  BY name
