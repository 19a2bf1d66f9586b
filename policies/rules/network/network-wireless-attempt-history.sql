-- rule:      network-wireless-attempt-history
-- title:     使用期间尝试接入无线网络 | The terminal tried to join a wireless network
-- severity:  medium
-- basis:     保密资格标准：涉密信息设备不得具有无线联网功能，不得使用无线网卡 | Secrecy qualification standard: classified devices have no wireless networking and use no wireless adapter (B)
-- service_clause: 7.4.7.2
-- observed:  尝试接入无线网络 {remote}，未成功，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | it tried in vain to join the wireless network {remote}, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  不接入无线网络 | no wireless network is tried
-- remedy:    核实无线模块的来源和使用人，由信息化管理部门拆除；查清是否有接入成功的记录 | Find out where the wireless module came from and who used it, and have the IT department take it out; look whether any attempt succeeded
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
       0 AS ok
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.event = 'association_failed'
GROUP  BY 1
