-- rule:      firewall-ipv6-open
-- title:     防火墙只过滤 IPv4，未过滤 IPv6 | The firewall filters IPv4 and leaves IPv6 open
-- severity:  medium
-- basis:     公开的 Linux 安全基线的共同项：启用 IPv6 的，防火墙同样过滤 | Common to published Linux security baselines: where IPv6 is on the firewall filters it too (C)
-- service_clause: 7.4.7.4
-- observed:  IPv4 默认丢弃；IPv6 地址 {addresses} 个，过滤 IPv6 的链 {chains} 条 | IPv4 is dropped by default; {addresses} IPv6 addresses, {chains} chains that filter IPv6
-- expected:  IPv6 同样默认丢弃，或没有 IPv6 地址 | IPv6 is dropped by default too, or there is no IPv6 address
-- remedy:    把规则写在 inet 族的表中，或为 ip6 写同样的规则；不用 IPv6 的，在 /etc/sysctl.d 中设 net.ipv6.conf.all.disable_ipv6 = 1 | Write the rules in a table of the family inet, or the same for ip6; where IPv6 is not used set net.ipv6.conf.all.disable_ipv6 = 1 below /etc/sysctl.d
-- empty:     not_applicable
-- complete:  firewall_chain
-- on_fail:   lead
SELECT 'ipv6' AS subject,
       (SELECT count(*) FROM network_address a WHERE a.family = 'inet6' AND a.address <> '::1') AS addresses,
       count(CASE WHEN hook = 'input' AND family IN ('ip6', 'inet') AND policy = 'drop' THEN 1 END) AS chains,
       CASE WHEN (SELECT count(*) FROM network_address a WHERE a.family = 'inet6' AND a.address <> '::1') = 0 THEN 1
            WHEN count(CASE WHEN hook = 'input' AND family IN ('ip6', 'inet') AND policy = 'drop' THEN 1 END) > 0 THEN 1
            WHEN count(CASE WHEN family IN ('ip6', 'inet') AND (kind = 'iptables' OR hook = 'input')
                             AND (rules IS NULL OR rules > 0) THEN 1 END) > 0 THEN NULL
            WHEN count(CASE WHEN hook = 'input' AND family = 'ip' AND policy IS NULL THEN 1 END) > 0 THEN NULL
            ELSE 0
       END AS ok
FROM   firewall_chain
HAVING count(CASE WHEN hook = 'input' AND family = 'ip' AND policy IS NOT 'accept' THEN 1 END) > 0
