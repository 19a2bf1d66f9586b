-- rule:      firewall-default-accept
-- title:     启用的防火墙默认放行进入的数据 | A firewall that is switched on lets in what no rule names
-- severity:  medium
-- basis:     公开的 Linux 安全基线的共同项：进入的数据默认拒绝，按需放行 | Common to published Linux security baselines: what comes in is refused by default and let in where needed (C)
-- service_clause: 7.4.7.4
-- observed:  {product} 对进入的数据默认 {default_input}（{file} 第 {line} 行），{is_enabled?已启用:未启用} | {product}: {default_input} by default for what comes in ({file} line {line}), {is_enabled?switched on:switched off}
-- expected:  drop 或 reject | drop or reject
-- remedy:    在 {file} 中把默认改为 drop，只放行需要的服务；末条规则已拒绝其余的，当面核实 | Set the default to drop in {file} and let in only what is needed; where the last rule refuses the rest, see that at the machine
-- empty:     not_applicable
-- complete:  -
-- on_fail:   lead
SELECT product || ' ' || file       AS subject,
       product, file, min(line)     AS line,
       min(default_input)           AS default_input,
       max(is_enabled)              AS is_enabled,
       CASE WHEN max(is_enabled) = 0 THEN 1
            WHEN count(CASE WHEN default_input = 'accept' THEN 1 END) > 0
            THEN CASE WHEN max(is_enabled) = 1 THEN 0 END
            WHEN count(default_input) = count(*) THEN 1
       END                          AS ok
FROM   firewall_setting
GROUP  BY product, file
