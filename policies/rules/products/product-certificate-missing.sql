-- rule:      product-certificate-missing
-- title:     安全保密产品未登记检测证书 | A security product is registered without a certificate
-- severity:  low
-- basis:     公开的台账规范：安全保密产品台账须登记检测证书编号 | Published ledger specification: the ledger of security products holds the number of the certificate (A)
-- service_clause: 7.4.7.2
-- observed:  {product} 登记的检测证书编号：{certificate} | certificate registered for {product}: {certificate}
-- expected:  有检测证书编号 | a certificate's number
-- remedy:    向供应商索取检测证书并补登；系统自带组件在备注中说明 | Ask the supplier for the certificate and enter it; say so in the remarks for parts of the system itself
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT product AS subject,
       product, certificate,
       coalesce(trim(certificate), '') NOT IN ('', '无') AS ok
FROM   registered_product
