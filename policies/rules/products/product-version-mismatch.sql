-- rule:      product-version-mismatch
-- title:     安全保密产品版本与台账不符 | A security product's version differs from the ledger
-- severity:  low
-- basis:     公开的台账规范：安全保密产品台账登记产品名称及版本号 | Published ledger specification: the ledger of security products holds name and version (A)
-- service_clause: 7.4.7.2
-- observed:  {product} 本机版本 {found} | {product} is version {found} here
-- expected:  台账登记的版本 {registered} | registered: {registered}
-- remedy:    核实升级是否经审批；属实的更新台账，检测证书不覆盖新版本的按规定处理 | See whether the upgrade was approved; update the ledger, and see whether the certificate covers the new version
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT r.product  AS subject,
       r.product,
       s.version  AS found,
       r.version  AS registered,
       CASE WHEN trim(r.version) <> '无' THEN trim(s.version) = trim(r.version) END AS ok
FROM   registered_product r LEFT JOIN security_product s ON s.id = r.product
