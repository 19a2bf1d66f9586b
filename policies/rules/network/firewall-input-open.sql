-- rule:      firewall-input-open
-- title:     没有规则过滤进入的网络数据 | Nothing filters what comes in from the network
-- severity:  medium
-- basis:     公开的国产系统基线核查脚本：联网终端启用防火墙，默认拒绝进入 | Published baseline scripts for domestic systems: a networked terminal runs a firewall that refuses what comes in (C)
-- service_clause: 7.4.7.4
-- observed:  内核中 input 挂接点的链：{chains} | chains at the hook input in the kernel: {chains}
-- expected:  有一条默认丢弃（policy drop），或由 firewalld 过滤 | one that drops by default (policy drop), or the filter of firewalld
-- remedy:    启用 nftables、firewalld 或 ufw 并设默认拒绝；由安全产品在内核中另行过滤的，当面核实并记录 | Switch on nftables, firewalld or ufw and let it refuse by default; where a security product filters in the kernel by itself, see it at the machine and note it
-- empty:     unknown
-- complete:  firewall_chain
-- on_fail:   lead
SELECT 'input' AS subject,
       coalesce(group_concat(CASE WHEN kind = 'iptables' OR hook = 'input'
                             THEN kind || ' ' || family || ' ' || table_name || ' ' || coalesce(chain, '')
                                  || ' ' || coalesce(policy, '') END, '; '), '—') AS chains,
       CASE WHEN count(CASE WHEN hook = 'input' AND family IN ('ip', 'inet')
                             AND (policy = 'drop' OR (table_name = 'firewalld' AND rules > 0)) THEN 1 END) > 0 THEN 1
            WHEN count(CASE WHEN kind = 'iptables' AND family = 'ip' THEN 1 END) > 0 THEN NULL
            WHEN count(CASE WHEN hook = 'input' AND family IN ('ip', 'inet')
                             AND (policy IS NULL OR rules IS NULL OR rules > 0) THEN 1 END) > 0 THEN NULL
            ELSE 0  -- chains with rules and the policy accept may refuse by their last rule
       END AS ok
FROM   firewall_chain
