-- rule:      service-automount-enabled
-- title:     启用了介质自动挂载服务 | Media are mounted by a service of the system
-- severity:  low
-- basis:     移动介质由登录用户按需挂载，不在无人时自动挂载（推断，可由单位策略调整） | Media are mounted by the user who is logged in, not while nobody is there (inference, the unit's policy may change it) (D)
-- service_clause: 7.4.7.2
-- observed:  服务 {name}：运行 {active}，自启动 {enabled} | service {name}: {active} now, {enabled} at boot
-- expected:  停止并禁用 | stopped and disabled
-- remedy:    执行 systemctl disable --now 服务名 | Run systemctl disable --now SERVICE
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject,
       name, active, enabled,
       CASE WHEN load IN ('not-found', 'masked') AND active <> 'active' THEN 1
            ELSE NOT (active = 'active' OR enabled IN ('enabled', 'enabled-runtime'))
       END  AS ok
FROM   service
WHERE  name IN (SELECT value FROM json_each(:automount_services))
