-- rule:      antivirus-absent
-- title:     未发现防病毒产品 | No antivirus product was found
-- severity:  high
-- basis:     保密资格标准与公开的单位规定：涉密单机和联网终端都须安装防病毒产品 | Secrecy qualification standard and published unit rules: classified stand-alone terminals and networked ones carry antivirus (B)
-- service_clause: 7.4.7.2
-- observed:  目录内的防病毒产品中，本机有：{products}；目录未收录的产品可能仍在 | of the antivirus products in the catalogue this terminal has: {products}; one that the catalogue does not know may be there
-- expected:  至少安装一种 | at least one is installed
-- remedy:    当面核实；装有目录未收录产品的，加入本单位的产品目录（/etc/mijian/security-products.json）；未安装的安装具有检测证书的产品 | Look for yourself; add a product the catalogue does not know to the unit's own (/etc/mijian/security-products.json); if there is none, install one with a certificate
-- empty:     unknown
-- complete:  security_product
-- on_fail:   lead
SELECT 'antivirus' AS subject,
       coalesce(group_concat(CASE WHEN present = 1 THEN name END, ', '), '—') AS products,
       CASE WHEN count(CASE WHEN present = 1 THEN 1 END) > 0 THEN 1
            WHEN count(present) < count(*) THEN NULL
            ELSE 0
       END AS ok
FROM   security_product
WHERE  category = 'antivirus'
HAVING count(*) > 0
