-- rule:      network-contact-outside-segment
-- title:     与网段以外的内网主机有过通信 | The terminal was in contact with a private host outside its segment
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密信息系统与互联网及其他公共信息网络物理隔离，终端只接所属网段 | A hint at a veto item of the secrecy qualification standard: classified systems are physically separated from public networks, their terminals are in their own segment only (B)
-- service_clause: 7.4.7.2
-- observed:  主机 {remote} 有应答，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | the host {remote} answered, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  属于声明的涉密网段：{segment} | within the declared segment: {segment}
-- remedy:    核实该主机属于哪个网络；确系其他网络的，查明接入时间并按规定报告，保留日志；属于本单位涉密网的，在裁剪文件的参数 segment_addresses 或 own_domains 中声明 | Find out to which network the host belongs; if to another one, find out when that was joined, report as the rules say and keep the logs; if to the unit's own classified network, declare it in segment_addresses or own_domains of the tailoring
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
SELECT coalesce(e.remote, e.program) AS subject,
       max(e.remote)                           AS remote,
       group_concat(DISTINCT e.program)        AS programs,
       min(e.first_at)                         AS first_at,
       max(e.last_at)                          AS last_at,
       sum(e.times)                            AS times,
       min(e.file || coalesce(':' || e.line, '')) AS place,
       CASE WHEN json_array_length(:segment_addresses) > 0 THEN :segment_addresses ELSE '—' END AS segment,
       CASE WHEN json_array_length(:segment_addresses) = 0 OR e.remote IS NULL THEN NULL  -- nobody can tell
            WHEN EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE e.remote GLOB s.value) THEN 1
            WHEN EXISTS (SELECT 1 FROM json_each(:own_domains) d WHERE e.remote = d.value OR substr(e.remote, -length(d.value) - 1) = '.' || d.value) THEN 1
            WHEN max(e.remote_kind = 'address') THEN 0
       END AS ok  -- where a name stands is not told
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.grade = 'established' AND e.event IN ('time_synchronised', 'dns_answered', 'update_fetched', 'connectivity_full', 'vpn_up')
AND    (e.is_public IS NOT 1 OR e.remote IS NULL)  -- rules of their own tell of public ones
GROUP  BY 1
