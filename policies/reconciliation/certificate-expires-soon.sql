-- rule:      certificate-expires-soon
-- title:     安全保密产品的检测证书即将到期 | The certificate of a security product expires soon
-- severity:  low
-- basis:     推断：证书到期前留出换证时间，天数由单位规定，参数 certificate_days | Inference: leave time to renew; the unit sets the days, parameter certificate_days (D)
-- service_clause: 7.4.7.5
-- observed:  {number} {name}：证书 {certificate}，有效期至 {certificate_until} | {number} {name}: certificate {certificate}, valid until {certificate_until}
-- expected:  距到期超过规定天数 | more days left than the unit says
-- remedy:    联系厂家换证 | Ask the maker for the new certificate
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT a.number AS subject,
       a.number, a.name, a.certificate, a.certificate_until,
       julianday(a.certificate_until) - julianday(:today) > :certificate_days AS ok
FROM   asset a
WHERE  a.kind = 'product' AND a.state = '在用' AND a.certificate_until >= :today
