-- rule:      product-not-registered
-- title:     安装的安全保密产品未见于台账 | A security product is installed that the ledger does not name
-- severity:  low
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.5
-- observed:  {number} 装有 {name}（{vendor}，版本 {version}） | {number} has {name} ({vendor}, version {version})
-- expected:  除系统自带部件外，安装的产品都在安全保密产品台账中（写法可不同） | every product installed but for parts of the system is in the ledger of security products (its spelling may differ)
-- remedy:    核对台账名称与检测证书；确未登记的补登 | Compare the names and the certificate; enter what is missing
-- empty:     compliant
-- complete:  seen_product
-- on_fail:   lead
SELECT s.number || ' ' || s.id AS subject,
       s.number, s.name, s.vendor, s.version,
       EXISTS (SELECT 1 FROM asset a WHERE a.kind = 'product' AND a.name IS NOT NULL
               AND (instr(lower(a.name), lower(s.name)) > 0 OR instr(lower(s.name), lower(a.name)) > 0)) AS ok
FROM   seen_product s
WHERE  s.number IS NOT NULL AND s.present = 1
AND    instr(' ' || :parts_of_system || ' ', ' ' || s.id || ' ') = 0
GROUP  BY s.number, s.id
