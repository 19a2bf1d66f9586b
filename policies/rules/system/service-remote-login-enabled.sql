-- rule:      service-remote-login-enabled
-- title:     终端启用了远程登录服务 | The terminal offers remote login
-- severity:  medium
-- basis:     保密资格标准：涉密单机不得联网，管理在本机进行 | Secrecy qualification standard: a stand-alone computer has no network and is managed at its own keyboard (B)
-- service_clause: 7.4.7.2
-- observed:  服务 {name}：运行 {active}，自启动 {enabled} | service {name}: {active} now, {enabled} at boot
-- expected:  停止并禁用 | stopped and disabled
-- remedy:    执行 systemctl disable --now 服务名，卸载 openssh-server、xrdp 等软件包 | Run systemctl disable --now SERVICE and remove openssh-server, xrdp and their like
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject,
       name, active, enabled,
       CASE WHEN load IN ('not-found', 'masked') AND active <> 'active' THEN 1
            ELSE NOT (active = 'active' OR enabled IN ('enabled', 'enabled-runtime'))
       END  AS ok
FROM   service
WHERE  name IN (SELECT value FROM json_each(:remote_login_services))
