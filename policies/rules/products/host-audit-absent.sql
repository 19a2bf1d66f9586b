-- rule:      host-audit-absent
-- title:     未发现主机监控与审计产品 | No host monitoring and audit product was found
-- severity:  high
-- basis:     保密资格标准：涉密单机须安装主机监控与审计（三合一）产品，用户不得卸载 | Secrecy qualification standard: stand-alone terminals carry a host monitoring and audit (“three in one”) product that users do not remove (B)
-- service_clause: 7.4.7.2
-- observed:  目录内的主机审计产品中，本机有：{products}；目录未收录的产品可能仍在 | of the host audit products in the catalogue this terminal has: {products}; one that the catalogue does not know may be there
-- expected:  已安装 | installed
-- remedy:    当面核实；装有目录未收录产品的，加入本单位的产品目录（/etc/mijian/security-products.json）；未安装的安装具有检测证书的产品 | Look for yourself; add a product the catalogue does not know to the unit's own (/etc/mijian/security-products.json); if there is none, install one with a certificate
-- empty:     unknown
-- complete:  security_product
-- on_fail:   lead
SELECT 'host audit' AS subject,
       coalesce(group_concat(CASE WHEN present = 1 THEN name END, ', '), '—') AS products,
       CASE WHEN count(CASE WHEN present = 1 THEN 1 END) > 0 THEN 1
            WHEN count(present) < count(*) THEN NULL
            ELSE 0
       END AS ok
FROM   security_product
WHERE  category = 'host_audit'
HAVING count(*) > 0
