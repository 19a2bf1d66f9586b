-- rule:      service-risky-enabled
-- title:     启用了高危网络服务 | A risky network service is on
-- severity:  high
-- basis:     公开的国产系统基线核查脚本：关闭 Telnet、FTP、TFTP、r 系列命令、NIS 等服务 | Published baseline scripts for domestic systems: Telnet, FTP, TFTP, the r commands, NIS and their like are off (C)
-- service_clause: 7.4.7.2
-- observed:  服务 {name}：运行 {active}，自启动 {enabled} | service {name}: {active} now, {enabled} at boot
-- expected:  停止并禁用 | stopped and disabled
-- remedy:    执行 systemctl disable --now 服务名，不用的卸载软件包 | Run systemctl disable --now SERVICE and remove a package that is not needed
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject,
       name, active, enabled,
       CASE WHEN load IN ('not-found', 'masked') AND active <> 'active' THEN 1
            ELSE NOT (active = 'active' OR enabled IN ('enabled', 'enabled-runtime'))
       END  AS ok
FROM   service
WHERE  name IN (SELECT value FROM json_each(:risky_services))
