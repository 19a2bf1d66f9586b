-- rule:      network-contact-history
-- title:     单机在使用期间与其他主机有过通信 | A stand-alone terminal was in contact with other hosts
-- severity:  high
-- basis:     保密资格标准基本项：涉密单机不得联网 | Secrecy qualification standard, veto item: a stand-alone computer has no network (B)
-- service_clause: 7.4.7.2
-- observed:  主机 {remote} 有应答，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | the host {remote} answered, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  单机未与任何主机通信 | a stand-alone terminal was in contact with nobody
-- remedy:    保留日志，查明何时、由何人、接入何网络，按规定报告；核实前不清除日志和网络配置 | Keep the logs; find out when, by whom and to which network, and report as the rules say; clear neither logs nor network settings before
-- empty:     compliant
-- complete:  hosts_entry
-- period:    :usage_since
-- on_fail:   deviation
SELECT coalesce(e.remote, e.program) AS subject,
       max(e.remote)                           AS remote,
       group_concat(DISTINCT e.program)        AS programs,
       min(e.first_at)                         AS first_at,
       max(e.last_at)                          AS last_at,
       sum(e.times)                            AS times,
       min(e.file || coalesce(':' || e.line, '')) AS place,
       CASE WHEN e.remote IS NULL THEN NULL  -- nobody knows whether it was another machine
            WHEN e.remote = 'localhost' OR e.remote LIKE '%.localhost' OR e.remote LIKE 'localhost.%' THEN 1
            WHEN NOT EXISTS (SELECT 1 FROM hosts_entry h WHERE h.name = e.remote AND (h.address LIKE '127.%' OR h.address = '::1')) THEN 0  -- otherwise the name may stand for this machine
       END AS ok
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.grade = 'established' AND e.event IN ('time_synchronised', 'dns_answered', 'update_fetched', 'connectivity_full', 'vpn_up')
AND    (e.is_public IS NOT 1 OR e.remote IS NULL OR EXISTS (SELECT 1 FROM hosts_entry h WHERE h.name = e.remote AND h.is_public = 0))  -- rules of their own tell of public ones
GROUP  BY 1
