-- rule:      certificate-expired
-- title:     安全保密产品的检测证书已过期 | The certificate of a security product has expired
-- severity:  medium
-- basis:     保密资格标准：安全保密产品经国家保密行政管理部门授权机构检测，证书在有效期内 | Secrecy qualification standard: security products are tested by an authorised body, and their certificates are valid (B)
-- service_clause: 7.4.7.5
-- observed:  {number} {name}：证书 {certificate}，有效期至 {certificate_until} | {number} {name}: certificate {certificate}, valid until {certificate_until}
-- expected:  在用产品的证书在有效期内 | products in use have a valid certificate
-- remedy:    向厂家索取新证书并更新台账；停止检测的产品办理更换 | Get the new certificate and enter it; replace a product that is no longer tested
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT a.number AS subject,
       a.number, a.name, a.certificate, a.certificate_until,
       CASE WHEN julianday(a.certificate_until) IS NOT NULL THEN a.certificate_until >= :today END AS ok
FROM   asset a
WHERE  a.kind = 'product' AND a.state = '在用' AND a.certificate_until IS NOT NULL AND a.certificate_until <> '无'
