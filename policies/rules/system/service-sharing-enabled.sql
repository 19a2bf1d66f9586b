-- rule:      service-sharing-enabled
-- title:     启用了共享服务 | A sharing service is on
-- severity:  high
-- basis:     保密资格标准：涉密单机不得共享文件和打印 | Secrecy qualification standard: a stand-alone computer shares neither files nor printers (B)
-- service_clause: 7.4.7.2
-- observed:  服务 {name}：运行 {active}，自启动 {enabled} | service {name}: {active} now, {enabled} at boot
-- expected:  停止并禁用 | stopped and disabled
-- remedy:    执行 systemctl disable --now 服务名，删除共享配置 | Run systemctl disable --now SERVICE and delete the shares
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject,
       name, active, enabled,
       CASE WHEN load IN ('not-found', 'masked') AND active <> 'active' THEN 1
            ELSE NOT (active = 'active' OR enabled IN ('enabled', 'enabled-runtime'))
       END  AS ok
FROM   service
WHERE  name IN (SELECT value FROM json_each(:sharing_services))
