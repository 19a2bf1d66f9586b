-- rule:      network-gateway-outside-segment
-- title:     涉密网络终端的默认网关不在涉密网段 | The default gateway of a terminal of a classified network lies outside its segment
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {family} 默认路由的网关 {gateway}，网卡 {interface} | {family} default route by gateway {gateway}, interface {interface}
-- expected:  无默认路由，或网关属于声明的涉密网段：{segment} | no default route, or a gateway within the declared segment: {segment}
-- remedy:    断开该网卡，查明网关属于哪个网络并按规定报告，保留日志，再改正路由；尚未声明网段的，在裁剪文件中填写参数 segment_addresses | Disconnect the interface, find out whose gateway it is and report as the rules say, keep the logs, then correct the route; where no segment is declared yet, give segment_addresses in the tailoring
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT family || ' ' || coalesce(gateway, '—') || ' ' || coalesce(interface, '—') AS subject,
       family, gateway, interface,
       CASE WHEN json_array_length(:segment_addresses) > 0 THEN :segment_addresses ELSE '—' END AS segment,
       CASE WHEN json_array_length(:segment_addresses) > 0 AND gateway IS NOT NULL
            THEN EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE r.gateway GLOB s.value)
       END                 AS ok
FROM   network_route r
WHERE  destination IN ('default', '0.0.0.0/1', '128.0.0.0/1', '::/1', '8000::/1', '2000::/3') AND type = 'unicast'  -- halves of the world, too
GROUP  BY family, gateway, interface
