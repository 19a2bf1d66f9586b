-- rule:      network-route-default
-- title:     单机存在默认路由 | A stand-alone terminal has a default route
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络；涉密单机不得联网 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network; a stand-alone computer has no network (B)
-- service_clause: 7.4.7.2
-- observed:  {family} 默认路由，网关和网卡：{routes} | {family} default route, gateway and interface: {routes}
-- expected:  无默认路由 | no default route
-- remedy:    拔除网线；先查明连接过的网络并按规定报告，保留日志，再删除网络配置、禁用网卡 | Unplug the cable; find out which network it was and report as the rules say, keep the logs, then remove the configuration and disable the adapter
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT family            AS subject,
       family,
       group_concat(coalesce(gateway, '—') || ' ' || coalesce(interface, '—'), '; ') AS routes,
       0                 AS ok
FROM   network_route
WHERE  destination IN ('default', '0.0.0.0/1', '128.0.0.0/1', '::/1', '8000::/1', '2000::/3') AND type = 'unicast'  -- halves of the world, too
GROUP  BY family
