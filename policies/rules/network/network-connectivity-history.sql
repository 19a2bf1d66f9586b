-- rule:      network-connectivity-history
-- title:     系统曾报告已与互联网连通 | The system reported to be online
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得连接互联网或其他公共信息网络 | A hint at a veto item of the secrecy qualification standard: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  {programs} 报告网络完全连通，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | {programs} reported full connectivity, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  系统未报告过与互联网连通 | the system never reported to be online
-- remedy:    核实当时接入的网络：关闭连通性检测的 NetworkManager 只要有默认路由就这样报告，不能单凭它下结论 | Find out which network it was: with its check switched off NetworkManager says so wherever there is a default route, so that this alone proves nothing
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
SELECT e.program AS subject,
       max(e.remote)                           AS remote,
       group_concat(DISTINCT e.program)        AS programs,
       min(e.first_at)                         AS first_at,
       max(e.last_at)                          AS last_at,
       sum(e.times)                            AS times,
       min(e.file || coalesce(':' || e.line, '')) AS place,
       0 AS ok
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.event = 'connectivity_full'
GROUP  BY 1
