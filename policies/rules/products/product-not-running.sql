-- rule:      product-not-running
-- title:     安全保密产品已安装但未运行 | A security product is installed but does not run
-- severity:  high
-- basis:     保密资格标准：安全保密产品正常运行，用户不得停用、卸载 | Secrecy qualification standard: security products run and are not switched off or removed by users (B)
-- service_clause: 7.4.7.5
-- observed:  {name} {version}：运行 {running?是:否}，自启动 {enabled?是:否}（命中：{signals}） | {name} {version}: running {running?yes:no}, starts by itself {enabled?yes:no} (seen: {signals})
-- expected:  在运行 | it runs
-- remedy:    启动该产品的服务并设为自启动，查明停用的原因、时间和操作人；不再使用的经审批卸载并更新台账 | Start its service and have it start by itself, find out who stopped it, when and why; have one that is no longer used removed with approval and update the ledger
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT id AS subject,
       name, version, running, enabled, signals,
       CASE WHEN present = 1 THEN running END AS ok
FROM   security_product
WHERE  category IN (SELECT value FROM json_each(:resident_categories)) AND present IS NOT 0
