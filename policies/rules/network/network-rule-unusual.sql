-- rule:      network-rule-unusual
-- title:     存在策略路由规则 | There is a rule that sends some packets another way
-- severity:  medium
-- basis:     策略路由可使部分流量绕开主路由表，常由 VPN、隧道、容器软件设置（需当面核实） | Such rules let some packets pass by the main routes; VPN, tunnels and containers make them (to be asked) (C)
-- service_clause: 7.4.7.2
-- observed:  {family}：{selector}，动作 {action}，路由表 {routing_table} | {family}: {selector}, action {action}, table {routing_table}
-- expected:  只有系统自带的 local、main、default 三条 | only the three that every system has: local, main, default
-- remedy:    用 ip rule 和 ip route show table {routing_table} 查明规则指向何处、由何软件设置；无审批的删除 | See with ip rule and ip route show table {routing_table} where it leads and which software made it; remove it unless it was approved
-- empty:     unknown
-- complete:  -
-- on_fail:   lead
SELECT family || ' ' || selector || ' ' || action AS subject,
       family, selector, action,
       coalesce(group_concat(routing_table, ', '), '—') AS routing_table,
       CASE WHEN action <> 'lookup' THEN 0
            WHEN selector = 'from all l3mdev' THEN 1
            WHEN selector <> 'from all' THEN 0
            WHEN count(CASE WHEN routing_table NOT IN (253, 254, 255) THEN 1 END) > 0 THEN 0
            WHEN count(routing_table) = count(*) THEN 1
       END AS ok
FROM   network_rule
GROUP  BY family, selector, action
