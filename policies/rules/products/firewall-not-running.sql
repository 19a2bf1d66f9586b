-- rule:      firewall-not-running
-- title:     未见主机防火墙在运行 | No host firewall seems to run
-- severity:  medium
-- basis:     公开的国产系统基线核查脚本：联网终端启用防火墙 | Published baseline scripts for domestic systems: a networked terminal runs a firewall (C)
-- service_clause: 7.4.7.4
-- observed:  目录内正在运行的防火墙：{products} | known firewalls running: {products}
-- expected:  至少一种在运行 | at least one runs
-- remedy:    启用 nftables、firewalld 或 ufw；由脚本或其他产品装载规则的，当面核实 | Switch on nftables, firewalld or ufw; where a script or another product loads the rules, look for yourself
-- empty:     unknown
-- complete:  security_product
-- on_fail:   lead
SELECT 'firewall' AS subject,
       coalesce(group_concat(CASE WHEN running = 1 THEN name END, ', '), '—') AS products,
       CASE WHEN count(CASE WHEN running = 1 THEN 1 END) > 0 THEN 1
            WHEN count(running) < count(*) THEN NULL
            ELSE 0
       END AS ok
FROM   security_product
WHERE  category = 'firewall'
HAVING count(*) > 0
