-- rule:      tool-unregistered
-- title:     本检查工具未登记或与登记版本不符 | This inspection tool is not in the register, or not in the registered version
-- severity:  low
-- basis:     公开的台账规范：安全保密产品台账登记检查工具的编号、版本和证书 | Published ledger specification: the ledger of security products holds inspection tools with number, version and certificate (B)
-- service_clause: 7.4.7.2
-- observed:  {program} {version}，登记版本 {registered} | {program} {version}, registered version {registered}
-- expected:  已登记，且版本一致 | registered, in this version
-- remedy:    将 mijian 的编号、版本、证书登记入安全保密产品台账；版本不符的，核对报告末尾的摘要与发布清单，再更新台账或换用登记的版本 | Enter mijian with number, version and certificate in the ledger of security products; where the version differs, hold the digests at the end of the report against the list of the release, then update the ledger or use the registered version
-- empty:     unknown
-- complete:  registered_product
-- on_fail:   lead
SELECT t.program            AS subject,
       t.program, t.version,
       r.version            AS registered,
       CASE WHEN r.product IS NULL THEN 0
            WHEN trim(r.version) IN ('', '无') THEN 1
            ELSE t.version = trim(r.version)
       END                  AS ok
FROM   tool_self t LEFT JOIN registered_product r ON r.product = 'mijian'
WHERE  t.program = 'mijian'
GROUP  BY t.program
