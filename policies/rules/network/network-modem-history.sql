-- rule:      network-modem-history
-- title:     使用期间以拨号或移动网络上网 | The terminal was online by dialling or a mobile network
-- severity:  high
-- basis:     保密资格标准基本项：涉密信息设备不得连接互联网或其他公共信息网络 | Secrecy qualification standard, veto item: classified devices are not connected to the Internet or another public network (B)
-- service_clause: 7.4.7.2
-- observed:  拨号或上网卡接通（{programs}），{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | a dialled or mobile connection was up ({programs}), {times} times from {first_at} to {last_at} ({programs}; {place})
-- expected:  未拨号，未使用上网卡 | no dialling and no mobile modem
-- remedy:    保留日志，查明何时、由何人、接入何网络，按规定报告；核实前不清除日志和网络配置 | Keep the logs; find out when, by whom and to which network, and report as the rules say; clear neither logs nor network settings before
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   deviation
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
AND    e.grade = 'established' AND e.event IN ('ppp_up', 'modem_registered', 'modem_connected')
GROUP  BY 1
