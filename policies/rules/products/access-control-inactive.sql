-- rule:      access-control-inactive
-- title:     未见强制访问控制在运行 | No mandatory access control seems to be on
-- severity:  low
-- basis:     公开的国产系统基线核查脚本：启用 SELinux、AppArmor 或麒麟内核安全 | Published baseline scripts for domestic systems: SELinux, AppArmor or Kylin's kernel security is on (C)
-- service_clause: 7.4.7.2
-- observed:  目录内正在运行的访问控制产品：{products} | known access-control products running: {products}
-- expected:  至少一项在运行 | at least one runs
-- remedy:    启用系统自带的 AppArmor、SELinux 或 kysec；目录未收录的产品请加入目录 | Switch on AppArmor, SELinux or kysec; add a product that the catalogue does not know
-- empty:     unknown
-- complete:  security_product
-- on_fail:   lead
SELECT 'access control' AS subject,
       coalesce(group_concat(CASE WHEN running = 1 THEN name END, ', '), '—') AS products,
       CASE WHEN count(CASE WHEN running = 1 THEN 1 END) > 0 THEN 1
            WHEN count(running) < count(*) THEN NULL
            ELSE 0
       END AS ok
FROM   security_product
WHERE  category = 'access_control'
HAVING count(*) > 0
