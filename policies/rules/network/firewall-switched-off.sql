-- rule:      firewall-switched-off
-- title:     主机防火墙装了但已关闭 | A host firewall is installed and switched off
-- severity:  medium
-- basis:     公开的国产系统基线核查脚本：联网终端启用防火墙 | Published baseline scripts for domestic systems: a networked terminal runs a firewall (C)
-- service_clause: 7.4.7.4
-- observed:  {product}：{is_enabled?已启用:未启用}（{file} 第 {line} 行）；已启用的其他防火墙：{others} | {product}: {is_enabled?switched on:switched off} ({file} line {line}); others switched on: {others}
-- expected:  已启用，或另有防火墙启用 | switched on, or another firewall is
-- remedy:    执行 ufw enable 或 systemctl enable --now firewalld；由其他产品代替的，当面核实并卸载不用的 | Run ufw enable or systemctl enable --now firewalld; where another product does the work see that, and remove the one not used
-- empty:     not_applicable
-- complete:  firewall_setting
-- on_fail:   lead
SELECT f.product                             AS subject,
       f.product, f.file, f.line,
       max(f.is_enabled)                     AS is_enabled,
       coalesce((SELECT group_concat(DISTINCT o.product) FROM firewall_setting o
                 WHERE o.product <> f.product AND o.is_enabled = 1), '—') AS others,
       CASE WHEN max(f.is_enabled) = 1 THEN 1
            WHEN EXISTS (SELECT 1 FROM firewall_setting o WHERE o.product <> f.product AND o.is_enabled = 1) THEN 1
            WHEN count(f.is_enabled) < count(*) THEN NULL
            WHEN EXISTS (SELECT 1 FROM firewall_setting o WHERE o.product <> f.product AND o.is_enabled IS NULL) THEN NULL
            ELSE 0
       END                                   AS ok
FROM   firewall_setting f
WHERE  f.product IN ('ufw', 'firewalld')  -- files of rules lie there unused on a fresh system
GROUP  BY f.product
