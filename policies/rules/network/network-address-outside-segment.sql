-- rule:      network-address-outside-segment
-- title:     涉密网络终端使用网段以外的地址 | A terminal of a classified network has an address outside its segment
-- severity:  high
-- basis:     保密资格标准：涉密信息系统与互联网及其他公共信息网络物理隔离，终端只接所属网段 | Secrecy qualification standard: classified systems are physically separated from public networks, their terminals are in their own segment only (B)
-- service_clause: 7.4.7.2
-- observed:  网卡 {interface} 使用 {address} | interface {interface} uses {address}
-- expected:  属于声明的涉密网段：{segment} | within the declared segment: {segment}
-- remedy:    断开该网卡，查明接过的网络并按规定报告，保留日志；地址配置有误的改回分配的地址；尚未声明网段的，在裁剪文件中填写参数 segment_addresses | Disconnect the interface, find out which network it was on and report as the rules say, keep the logs; correct a mistaken address; where no segment is declared yet, give segment_addresses in the tailoring
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT address             AS subject,
       address,
       min(interface)      AS interface,
       CASE WHEN json_array_length(:segment_addresses) > 0 THEN :segment_addresses ELSE '—' END AS segment,
       CASE WHEN json_array_length(:segment_addresses) > 0
            THEN EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE n.address GLOB s.value)
       END                 AS ok  -- no segment declared: nobody can tell
FROM   network_address n
WHERE  scope IN ('global', 'site') AND interface <> 'lo'
AND    address NOT LIKE '127.%' AND address <> '::1'
GROUP  BY address
