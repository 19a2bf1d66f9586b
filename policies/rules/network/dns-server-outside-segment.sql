-- rule:      dns-server-outside-segment
-- title:     涉密网络终端的域名服务器不在涉密网段 | A name server of a terminal of a classified network lies outside its segment
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：域名服务器配置可能是接入其他网络留下的痕迹 | A hint at a veto item of the secrecy qualification standard: a configured name server may be left from another network (B)
-- service_clause: 7.4.7.2
-- observed:  {file} 第 {line} 行配置了 {address} | {file} line {line} names {address}
-- expected:  属于声明的涉密网段：{segment} | within the declared segment: {segment}
-- remedy:    核实配置来源；确系其他网络的，查明接入时间并按规定报告，再改正；尚未声明网段的，在裁剪文件中填写参数 segment_addresses | Find out where it comes from; if it belongs to another network, find out when that was joined, report as the rules say and correct it; where no segment is declared yet, give segment_addresses in the tailoring
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT address             AS subject,
       address,
       min(file)           AS file,
       min(line)           AS line,
       CASE WHEN json_array_length(:segment_addresses) > 0 THEN :segment_addresses ELSE '—' END AS segment,
       CASE WHEN json_array_length(:segment_addresses) > 0
            THEN EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE d.address GLOB s.value)
       END                 AS ok
FROM   dns_server d
WHERE  address NOT LIKE '127.%' AND address <> '::1'
GROUP  BY address
