-- rule:      network-link-history
-- title:     单机在使用期间接通过网线 | A stand-alone terminal had a network link
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：涉密单机不得联网 | A hint at a veto item of the secrecy qualification standard: a stand-alone computer has no network (B)
-- service_clause: 7.4.7.2
-- observed:  网卡 {interface} 接通链路，{first_at} 至 {last_at} 共 {times} 次（{programs}；{place}） | the card {interface} had a link, {times} time(s) from {first_at} to {last_at} ({programs}; {place})
-- expected:  单机未接网线 | no cable was plugged into a stand-alone terminal
-- remedy:    查明接的是什么设备或网络、由何人接入；拔除网线，停用网卡，保留日志 | Find out what it was connected to and by whom; unplug the cable, disable the card, keep the logs
-- empty:     compliant
-- complete:  -
-- period:    :usage_since
-- on_fail:   lead
SELECT coalesce(e.interface, e.program) AS subject,
       max(e.interface)                        AS interface,
       group_concat(DISTINCT e.program)        AS programs,
       min(e.first_at)                         AS first_at,
       max(e.last_at)                          AS last_at,
       sum(e.times)                            AS times,
       min(e.file || coalesce(':' || e.line, '')) AS place,
       0 AS ok
FROM   network_event e
WHERE  e.after_commissioning = 1
AND    e.grade = 'established' AND e.event IN ('link_up', 'connected')
GROUP  BY 1
