-- rule:      network-address-outside-segment
-- title:     涉密网络终端使用网段以外的地址 | A terminal of a classified network has an address outside its segment
-- severity:  high
-- basis:     保密资格标准：涉密信息系统与互联网及其他公共信息网络物理隔离，终端只接所属网段 | Secrecy qualification standard: classified systems are physically separated from public networks, their terminals are in their own segment only (B)
-- service_clause: 7.4.7.2
-- observed:  网卡 {interface} 使用 {address} | interface {interface} uses {address}
-- expected:  属于声明的涉密网段：{segment}（没有物理网口的网桥、通向服务器管理芯片的接口不计） | within the declared segment: {segment} (but for bridges without a physical port and the link to a server's management controller)
-- remedy:    断开该网卡，查明接过的网络并按规定报告，保留日志；地址配置有误的改回分配的地址；尚未声明网段的，在裁剪文件中填写参数 segment_addresses | Disconnect the interface, find out which network it was on and report as the rules say, keep the logs; correct a mistaken address; where no segment is declared yet, give segment_addresses in the tailoring
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT a.name              AS subject,
       group_concat(DISTINCT a.address) AS address,
       min(a.interface)    AS interface,
       CASE WHEN json_array_length(:segment_addresses) > 0 THEN :segment_addresses ELSE '—' END AS segment,
       CASE WHEN min(a.holds) = 0 THEN 0 WHEN count(a.holds) = count(*) THEN 1 END AS ok
FROM  (SELECT iif(n.is_temporary = 1, coalesce(i.stable_name, n.interface) || ' IPv6', n.address) AS name,  -- one made up for privacy lasts a day
              n.address, n.interface,
              CASE WHEN EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE n.address GLOB s.value) THEN 1
                   WHEN i.kind = 'bmc' THEN 1  -- inside this machine; a rule of its own tells of it
                   WHEN i.kind = 'bridge' AND NOT EXISTS (SELECT 1 FROM network_interface p WHERE p.physical = 1 AND p.master = i.name)
                   THEN CASE WHEN NOT EXISTS (SELECT 1 FROM network_interface p WHERE p.physical = 1 AND p.master IS NULL) THEN 1 END  -- of virtual machines of this machine only
                   WHEN json_array_length(:segment_addresses) = 0 OR i.kind IS NULL THEN NULL  -- no segment declared, or what bears it left meanwhile: nobody can tell
                   ELSE 0
              END AS holds
       FROM   network_address n LEFT JOIN network_interface i ON i.name = n.interface
       WHERE  n.scope IN ('global', 'site') AND n.interface <> 'lo'
       AND    n.address NOT LIKE '127.%' AND n.address <> '::1') a
GROUP  BY a.name
