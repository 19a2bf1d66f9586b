-- rule:      product-unregistered
-- title:     安全保密产品未登记入台账 | A security product is not in the ledger
-- severity:  medium
-- basis:     公开的台账规范：安全保密产品台账登记产品、证书、责任人 | Published ledger specification: the ledger of security products holds product, certificate and responsible person (A)
-- service_clause: 7.4.7.2
-- observed:  本机装有 {name} {version} | {name} {version} is on the terminal
-- expected:  台账中有该产品 | the ledger has this product
-- remedy:    登记入安全保密产品台账；未经审批安装的查明来源 | Enter it in the ledger of security products; find out where it came from if nobody approved it
-- empty:     not_applicable
-- complete:  registered_product
-- on_fail:   deviation
SELECT s.id AS subject,
       s.name, s.version,
       CASE WHEN s.present = 1 THEN EXISTS (SELECT 1 FROM registered_product r WHERE r.product = s.id) END AS ok
FROM   security_product s
WHERE  s.category IN ('antivirus', 'host_audit', 'device_control', 'identity') AND s.present IS NOT 0
