-- rule:      antivirus-several
-- title:     同时运行多种防病毒产品 | Several antivirus products run at once
-- severity:  low
-- basis:     多个实时防护互相干扰，影响稳定和查杀效果（推断） | Several resident scanners disturb each other (inference) (D)
-- service_clause: 7.4.7.5
-- observed:  正在运行：{products} | running: {products}
-- expected:  只运行一种 | only one runs
-- remedy:    保留登记在台账中的一种，其余经审批后卸载 | Keep the one in the ledger, have the others removed with approval
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT 'antivirus' AS subject,
       coalesce(group_concat(CASE WHEN running = 1 THEN name END, ', '), '—') AS products,
       CASE WHEN count(CASE WHEN running = 1 THEN 1 END) > 1 THEN 0
            WHEN count(CASE WHEN present IS NOT 0 AND running IS NULL THEN 1 END) > 0 THEN NULL
            ELSE 1
       END AS ok
FROM   security_product
WHERE  category = 'antivirus'
HAVING count(*) > 0
