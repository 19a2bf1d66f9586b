-- rule:      network-lease-outside-segment
-- title:     使用期间由网段以外的网络分配过地址 | While in use the terminal was given an address outside its segment
-- severity:  high
-- basis:     保密资格标准：涉密信息系统与互联网及其他公共信息网络物理隔离，终端只接所属网段 | Secrecy qualification standard: classified systems are physically separated from public networks, their terminals are in their own segment only (B)
-- service_clause: 7.4.7.2
-- observed:  由网络分配地址 {remote}，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | a network gave it the address {remote}, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  属于声明的涉密网段：{segment} | within the declared segment: {segment}
-- remedy:    查明当时接入的网络并按规定报告，保留日志和租约；尚未声明网段的，在裁剪文件中填写参数 segment_addresses | Find out which network it was and report as the rules say, keep logs and leases; where no segment is declared yet, give segment_addresses in the tailoring
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   deviation
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
            WHEN max(e.remote_kind = 'address') THEN 0
       END AS ok
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.grade = 'established' AND e.event IN ('lease_bound', 'ppp_up')
AND    (e.is_public IS NOT 1 OR e.remote IS NULL)  -- rules of their own tell of public ones
GROUP  BY 1
