-- rule:      product-certificate-expired
-- title:     安全保密产品检测证书过期 | A security product's certificate has expired
-- severity:  medium
-- basis:     公开的台账规范：安全保密产品台账登记检测证书编号和有效期；产品须在有效期内采购使用 | Published ledger specification: the ledger of security products holds the certificate and when it expires (A)
-- service_clause: 7.4.7.2
-- observed:  {product} 的检测证书 {certificate} 有效期至 {expires} | certificate {certificate} of {product} is valid until {expires}
-- expected:  证书在有效期内 | a valid certificate
-- remedy:    核实是否已换发新证；已换发的更新台账，未换发的报保密办研究更换 | See whether a new one was issued; update the ledger, or have the security office decide on a replacement
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT product AS subject,
       product, certificate,
       certificate_expires_on AS expires,
       CASE WHEN certificate_expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
            THEN certificate_expires_on >= substr(:taken_at, 1, 10) END AS ok
FROM   registered_product
