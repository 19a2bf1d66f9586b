-- rule:      antivirus-not-enabled
-- title:     防病毒产品不随系统启动 | The antivirus product does not start with the system
-- severity:  medium
-- basis:     保密资格标准：安全保密产品正常运行，用户不得停用、卸载 | Secrecy qualification standard: security products run and are not switched off or removed by users (B)
-- service_clause: 7.4.7.5
-- observed:  {name}，自启动 {enabled?是:否} | {name}, starts by itself: {enabled?yes:no}
-- expected:  随系统启动 | starts with the system
-- remedy:    执行 systemctl enable 服务名，或在该产品的管理界面中启用开机自启动 | Run systemctl enable SERVICE, or switch it on in the product's own settings
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT id AS subject,
       name, enabled,
       CASE WHEN present = 1 THEN enabled END AS ok
FROM   security_product
WHERE  category = 'antivirus' AND present IS NOT 0
