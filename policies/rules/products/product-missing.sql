-- rule:      product-missing
-- title:     台账登记的安全保密产品不在本机 | A registered security product is not on the terminal
-- severity:  high
-- basis:     保密资格标准：安全保密产品台账账物相符，用户不得卸载 | Secrecy qualification standard: the ledger of security products is true, users do not remove them (B)
-- service_clause: 7.4.7.2
-- observed:  {product}：本机存在 {present?是:否}（命中：{signals}） | {product}: present {present?yes:no} (seen: {signals})
-- expected:  登记的产品已安装 | the registered product is installed
-- remedy:    查明何人何时卸载；重新安装，或经审批更新台账 | Find out who removed it when; install it again, or update the ledger with approval
-- empty:     not_applicable
-- complete:  security_product
-- on_fail:   deviation
SELECT r.product      AS subject,
       r.product,
       max(s.present) AS present,
       max(s.signals) AS signals,
       max(s.present) AS ok
FROM   registered_product r LEFT JOIN security_product s ON s.id = r.product
GROUP  BY r.product
