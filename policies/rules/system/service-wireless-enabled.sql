-- rule:      service-wireless-enabled
-- title:     启用了无线或移动通信服务 | A wireless or mobile service is on
-- severity:  medium
-- basis:     保密资格标准：涉密信息设备不得使用无线网络、蓝牙和移动通信 | Secrecy qualification standard: no wireless network, Bluetooth or mobile communication on classified devices (B)
-- service_clause: 7.4.7.2
-- observed:  服务 {name}：运行 {active}，自启动 {enabled} | service {name}: {active} now, {enabled} at boot
-- expected:  停止并禁用 | stopped and disabled
-- remedy:    执行 systemctl disable --now 服务名 并 systemctl mask 服务名；硬件仍须拆除 | Run systemctl disable --now SERVICE and systemctl mask SERVICE; the hardware still has to come out
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT name AS subject,
       name, active, enabled,
       CASE WHEN load IN ('not-found', 'masked') AND active <> 'active' THEN 1
            ELSE NOT (active = 'active' OR enabled IN ('enabled', 'enabled-runtime'))
       END  AS ok
FROM   service
WHERE  name IN (SELECT value FROM json_each(:wireless_services))
