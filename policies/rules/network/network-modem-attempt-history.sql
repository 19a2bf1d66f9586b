-- rule:      network-modem-attempt-history
-- title:     使用期间尝试拨号 | The terminal tried to dial
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密信息设备不得连接互联网或其他公共信息网络 | A hint at a veto item of the secrecy qualification standard: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  拨号未成功（{programs}），{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | dialling failed ({programs}), {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  不拨号 | nothing is dialled
-- remedy:    查明拨号配置和设备由谁安装，核实是否有拨通的记录；保留日志 | Find out who installed the dialling and its device, look whether it ever got through, and keep the logs
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
AND    e.event = 'ppp_failed'
GROUP  BY 1
