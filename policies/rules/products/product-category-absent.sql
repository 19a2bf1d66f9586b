-- rule:      product-category-absent
-- title:     未发现本类终端要求的安全保密产品 | A kind of security product that this class asks for was not found
-- severity:  medium
-- basis:     公开的终端分类要求：各类终端应配的安全保密产品（三合一、身份鉴别、准入、打印刻录审计等，类别由综合公开材料得出） | Published classes of terminals and the security products each is to carry (“three in one”, authentication, admission, audit of output …; drawn together from public material) (C)
-- service_clause: 7.4.7.2
-- observed:  目录内的{kind_zh}产品 {known} 种，本机有：{products}；目录未收录的产品可能仍在 | of the {known} {kind_en} products in the catalogue this terminal has: {products}; one that the catalogue does not know may be there
-- expected:  已安装 | installed
-- remedy:    当面核实；装有目录未收录产品的，加入本单位的产品目录（/etc/mijian/security-products.json）；未安装的安装具有检测证书的产品 | Look for yourself; add a product that the catalogue does not know to the unit's own (/etc/mijian/security-products.json); if there is none, install one with a certificate
-- empty:     not_applicable
-- complete:  security_product
-- on_fail:   lead
SELECT c.value AS subject,
       CASE c.value WHEN 'three_in_one' THEN '三合一' WHEN 'identity' THEN '身份鉴别' WHEN 'admission' THEN '网络准入'
                    WHEN 'print_audit' THEN '打印刻录审计' WHEN 'device_control' THEN '接口控制' ELSE c.value END AS kind_zh,
       replace(c.value, '_', ' ')  AS kind_en,
       count(p.id)                 AS known,
       coalesce(group_concat(CASE WHEN p.present = 1 THEN p.name END, ', '), '—') AS products,
       CASE WHEN count(CASE WHEN p.present = 1 THEN 1 END) > 0 THEN 1
            WHEN count(p.id) = 0 OR count(p.present) < count(p.id) THEN NULL  -- nothing to look by, or it could not be looked at
            ELSE 0
       END                         AS ok
FROM   json_each(:required_categories) c LEFT JOIN security_product p ON p.category = c.value
GROUP  BY c.value
