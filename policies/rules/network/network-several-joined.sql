-- rule:      network-several-joined
-- title:     同时接入多个网络 | Several networks are joined at once
-- severity:  high
-- basis:     公开的单位规定：一台终端只接一个网络，不得同时接入内部网络和互联网 | Published unit rules: a terminal is on one network only, never on an internal one and the Internet at once (C)
-- service_clause: 7.4.7.4
-- observed:  {family} 默认路由经 {ways} 个接口：{interfaces}（网关 {gateways}） | {family} default routes by {ways} interfaces: {interfaces} (gateways {gateways})
-- expected:  默认路由只经一个接口 | default routes by one interface only
-- remedy:    查明每个接口接到哪个网络；多余的断开并停用；有线与无线接同一网络的，停用其中一个 | Find out which network each interface is on; disconnect and disable what is too many; where cable and wireless are on the same network, switch one of them off
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT family,
       family                                     AS subject,
       count(DISTINCT interface)                  AS ways,
       coalesce(group_concat(DISTINCT interface), '—') AS interfaces,
       coalesce(group_concat(DISTINCT gateway), '—')   AS gateways,
       CASE WHEN count(DISTINCT interface) > 1 THEN 0
            WHEN count(interface) < count(*) THEN NULL
            ELSE 1
       END                                        AS ok
FROM   network_route
WHERE  destination = 'default' AND type = 'unicast'
GROUP  BY family
