-- rule:      package-remote-control
-- title:     安装了远程控制软件 | Remote-control software is installed
-- severity:  high
-- basis:     国家安全机关与多家单位的公开提示：不得在办公终端安装远程控制软件 | Public warnings of the authorities and rules of many units: no remote-control software on office terminals (B)
-- service_clause: 7.4.7.2
-- observed:  软件包 {name} {version}（{status}） | package {name} {version} ({status})
-- expected:  未安装 | not installed
-- remedy:    断开网络；先查明何人何时安装、是否被远程控制过并留存其日志，再卸载该软件包 | Unplug the network; find out who installed it when and whether the terminal was controlled by it, keep its logs, then remove the package
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject,
       name,
       max(version) AS version,
       max(status)  AS status,
       sum(status NOT IN ('config-files', 'not-installed')) = 0 AS ok
FROM   package
WHERE  name IN (SELECT value FROM json_each(:remote_control_packages))
GROUP  BY name
