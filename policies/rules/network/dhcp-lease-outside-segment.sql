-- rule:      dhcp-lease-outside-segment
-- title:     从网段以外的网络获得过地址 | A network outside the segment gave the terminal an address
-- severity:  high
-- basis:     保密资格标准：涉密信息系统与互联网及其他公共信息网络物理隔离，终端只接所属网段 | Secrecy qualification standard: classified systems are physically separated from public networks, their terminals are in their own segment only (B)
-- service_clause: 7.4.7.2
-- observed:  {client} 在 {interface} 上获得地址 {address}，网关 {gateway}，最近 {obtained_at}（{file}） | {client} got {address} on {interface}, gateway {gateway}, last {obtained_at} ({file})
-- expected:  属于声明的涉密网段：{segment} | within the declared segment: {segment}
-- remedy:    查明当时接入的网络并按规定报告，保留租约与日志；尚未声明网段的，在裁剪文件中填写参数 segment_addresses | Find out which network it was and report as the rules say, keep leases and logs; where no segment is declared yet, give segment_addresses in the tailoring
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT l.address || ' ' || coalesce(l.server, l.gateway, '') AS subject,
       l.address, l.client, l.interface, l.gateway, l.dns, l.obtained_at, l.file,
       CASE WHEN json_array_length(:segment_addresses) > 0 THEN :segment_addresses ELSE '—' END AS segment,
       l.holds AS ok
FROM  (SELECT n.*, row_number() OVER (PARTITION BY n.address, coalesce(n.server, n.gateway, '')
                                      ORDER BY coalesce(n.holds, 0.5), n.obtained_at DESC, n.file, n.line) AS place
       FROM  (SELECT l.address, l.server, l.client, l.interface, l.gateway, l.dns, l.obtained_at, l.file, l.line,
                     CASE WHEN json_array_length(:segment_addresses) = 0 THEN NULL  -- nobody can tell
                          WHEN EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE l.address GLOB s.value) THEN 1
                          WHEN l.obtained_at IS NOT NULL THEN 0
                     END AS holds
              FROM   dhcp_lease l
              WHERE  l.after_commissioning = 1) n) l
WHERE  l.place = 1  -- client, interface and file of one lease, the gravest
